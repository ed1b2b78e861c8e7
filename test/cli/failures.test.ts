import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, ESCAPES, govplan, inFolder, SPRING, shell } from './command.ts'

describe('an input that cannot be read is told in one line, ends with 1, and the others go on', () => {
  test.each([
    ['gone.txt', '没有这个文件'],
    ['.', '这是文件夹'],
    [`${SPRING}/x`, '路径中有一段不是文件夹'],
    ['x'.repeat(300), '文件名太长'],
    ['/dev/zero', '这是设备'],
    ['a\u001b]0;x\u0007\n.txt', 'a␛]0;x␇␊.txt: 没有这个文件'],
  ])('%j', async (file, message) => {
    const { code, stdout, stderr } = await answer(['parse', file, SPRING])
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr.split('\n')).toHaveLength(3)
    expect([code, JSON.parse(stdout).length]).toEqual([1, 1])
  })

  test('with nothing read, nothing is written', async () => {
    await inFolder(async (cwd) => {
      const { code, stdout } = await answer(['parse', 'gone.txt', '-o', 'a.json'], { cwd })
      expect([code, stdout, readdirSync(cwd)]).toEqual([1, '', []])
    })
  })

  test('a file beyond 512 MiB is refused before it is read', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'huge.txt'), '')
      truncateSync(join(cwd, 'huge.txt'), 600 * 1024 * 1024)
      const { code, stderr } = await answer(['parse', 'huge.txt'], { cwd })
      expect([code, stderr.includes('512 MiB')]).toEqual([1, true])
      // The most that this process ever had, in KiB.
      expect(process.resourceUsage().maxRSS).toBeLessThan(600 * 1024)
    })
  })

  test('a binary file', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.bin'), readFileSync(process.execPath).subarray(0, 65_536))
      const { code, stderr, stdout } = await answer(['parse', 'a.bin'], { cwd })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^govplan: a\.bin: [^\n]+\n$/)
    })
  })
})

describe('inputs that are no regular files', () => {
  test('a named pipe and a substitution are read to their end', async () => {
    await inFolder(async (cwd) => {
      const line = `mkfifo p; (head -c 100 "${SPRING}"; sleep 0.1; tail -c +101 "${SPRING}") > p & govplan parse p -q`
      expect(JSON.parse((await shell(line, cwd)).stdout).tasks).toHaveLength(4)
      expect(JSON.parse((await shell(`govplan parse <(cat "${SPRING}") -q`)).stdout).tasks).toHaveLength(4)
    })
  })

  test('an empty input is a valid empty result', async () => {
    const { code, stdout } = await shell('govplan parse - < /dev/null')
    expect([code, JSON.parse(stdout).tasks]).toEqual([0, []])
  })
})

describe('output', () => {
  test('no link to an input is overwritten, nor a link followed', async () => {
    await inFolder(async (cwd) => {
      copyFileSync(SPRING, join(cwd, 'in.txt'))
      linkSync(join(cwd, 'in.txt'), join(cwd, 'hard.json'))
      writeFileSync(join(cwd, 'precious'), 'kept')
      symlinkSync('precious', join(cwd, 'soft.json'))
      expect((await govplan(['parse', 'in.txt', '-o', 'hard.json'], { cwd })).code).toBe(2)
      expect((await govplan(['parse', 'in.txt', '-o', 'soft.json'], { cwd })).code).toBe(1)
      expect(readFileSync(join(cwd, 'in.txt'))).toEqual(readFileSync(SPRING))
      expect(readFileSync(join(cwd, 'precious'), 'utf8')).toBe('kept')
    })
  })

  test('an older output is replaced as a whole', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.json'), 'x'.repeat(1e6))
      expect((await govplan(['parse', SPRING, '-o', 'a.json'], { cwd })).code).toBe(0)
      expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).tasks).toHaveLength(4)
    })
  })

  test.each([
    ['gone/a.json', '没有这个文件夹'],
    ['folder', '这是文件夹'],
    ['/dev/full', '磁盘已满'],
  ])('%s', async (output, message) => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, 'folder'))
      const { code, stderr } = await govplan(['parse', SPRING, '-o', output], { cwd })
      expect([code, readdirSync(cwd)]).toEqual([1, ['folder']])
      expect(stderr).toContain(`govplan: ${output}: ${message}`)
    })
  })

  test('a full disk behind standard output is told', async () => {
    const { code, stderr } = await shell(`govplan parse "${SPRING}" > /dev/full`)
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'govplan: 标准输出: 磁盘已满；请腾出空间或换一个位置'])
  })

  test('a device or pipe is written straight', async () => {
    expect((await govplan(['parse', SPRING, '-o', '/dev/null'])).code).toBe(0)
    expect(
      JSON.parse((await shell(`govplan parse "${SPRING}" -o >(cat) -f json -q`)).stdout).tasks,
    ).toHaveLength(4)
  })

  test('a reader that leaves is no error; a slow one gets every byte', async () => {
    await inFolder(async (cwd) => {
      const tasks = Array.from(
        { length: 3000 },
        (_, i) => `${i + 1}. 完成第${i + 1}项河道治理任务。（县水利局牵头）\n`,
      )
      writeFileSync(join(cwd, 'long.txt'), `河道治理工作方案\n\n一、主要任务\n${tasks.join('')}`)
      const left = await shell('set -o pipefail; govplan parse long.txt -q | head -1', cwd)
      expect(left).toEqual({ code: 0, stdout: '{\n', stderr: '' })
      const slow = await shell('govplan parse long.txt -q | (sleep 0.5; cat)', cwd)
      expect(slow.stdout).toBe((await shell('govplan parse long.txt -q -o a.json; cat a.json', cwd)).stdout)
      expect(slow.stdout.length).toBeGreaterThan(1e6)
    })
  })

  test('standard error may be closed', async () => {
    expect((await shell(`govplan parse "${SPRING}" 2> /dev/full`)).code).toBe(0)
  })
})

test.each(['json', 'ndjson', 'yaml', 'csv', 'tsv', 'table'])(
  'escape sequences never come out raw: %s',
  async (format) => {
    const { stdout, stderr } = await answer(['parse', ESCAPES, '-f', format, '--strict'])
    expect(stdout + stderr).not.toMatch(/(?![\t\r\n])[\p{Cc}\u202e]/u)
  },
)
