import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planDocumentSchema } from '../../src/model/schema.ts'
import { answer, DIFFERS, ESCAPES, GAP, govplan, inFolder, SPRING, shell } from './command.ts'

const DIAGNOSTICS = planDocumentSchema.shape.diagnostics

describe('for people', () => {
  test('each diagnostic with its place, its phrase and carets, and the second place too', async () => {
    await inFolder(async (cwd) => {
      copyFileSync(DIFFERS, join(cwd, 'a.txt'))
      const { code, stdout, stderr } = await govplan(['check', 'a.txt'], { cwd })
      expect(
        stdout,
      ).toBe(`a.txt:5:31: 提示：“2024年9月前完成”有两种理解，暂按 2024-08-31 处理 [time-ambiguous]
  交通运输局牵头，2024年9月前完成）
                  ^^^^^^^^^^^^^^^
a.txt:13:1: 警告：“修补县乡道路路面”在正文中为“2024-06-30”，在附件中为“2024-08-31”，两处不一致 [annex-differs]
  1|修补县乡道路路面|县交通运输局|20…
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a.txt:4:1: 另见此处
  （一）修补县乡道路路面。逐条登记坑槽和裂…
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a.txt:14:1: 警告：“更换破损道路标牌”在正文中为“县交通运输局”，在附件中为“县公安局”，两处不一致 [annex-differs]
  2|更换破损道路标牌|县公安局|2024…
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a.txt:5:1: 另见此处
  （二）更换破损道路标牌。补齐缺失的标牌。…
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`)
      expect(stderr).toBe('govplan: 1 份文件：警告 2 处，提示 1 处\n')
      expect(code).toBe(3)
    })
  })

  test('a file without any is not named; several come in the order given', async () => {
    const { stdout, stderr } = await answer(['check', GAP, SPRING, DIFFERS, '--lang', 'en'])
    expect(stdout.match(/[a-z]+\.txt(?=:\d+:\d+: (?:warning|remark))/g)).toEqual([
      'gap.txt',
      'differs.txt',
      'differs.txt',
      'differs.txt',
    ])
    expect(stderr).toBe('govplan: 3 documents: 3 warnings, 1 remark\n')
  })

  test('what speaks of the whole document has no place and no carets', async () => {
    const { stdout } = await answer(['check', '-'], { input: [Buffer.from('今日天气晴，适宜出行。')] })
    expect(stdout).toMatch(/^标准输入: 警告：没有找到[^\n]+ \[no-notice\]\n$/)
  })

  test('escape sequences, direction overrides and hostile names are never raw', async () => {
    await inFolder(async (cwd) => {
      const hostile = readFileSync(GAP, 'utf8').replace('拆除', '拆\u001b]52;c;aGk=\u0007\u202e除')
      const name = 'a\u001b[31m\u202e.txt'
      writeFileSync(join(cwd, name), hostile)
      for (const format of ['text', 'json', 'github']) {
        const { code, stdout, stderr } = await answer(['check', name, ESCAPES, '-f', format], { cwd })
        expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
        expect([code, stdout.includes('number-gap')]).toEqual([3, true])
      }
    })
  })
})

describe('-f json', () => {
  test('one object for one file, spans as in the result of parse', async () => {
    const { code, stdout } = await answer(['check', DIFFERS, '-f', 'json'])
    const { file, diagnostics, ...rest } = JSON.parse(stdout)
    expect([code, file, rest]).toEqual([3, DIFFERS, {}])
    const plan = JSON.parse((await answer(['parse', DIFFERS])).stdout)
    expect(DIAGNOSTICS.parse(diagnostics)).toEqual(plan.diagnostics)
  })

  test('an array for several, also where one of them cannot be read', async () => {
    const { code, stdout, stderr } = await answer(['check', 'gone.txt', SPRING, '-f', 'json'])
    expect(JSON.parse(stdout)).toEqual([{ file: SPRING, diagnostics: [] }])
    expect(stderr).toMatch(/^govplan: gone\.txt: 没有这个文件.*\ngovplan: 1 份文件：.*\n$/)
    expect(code).toBe(1)
  })

  test('standard input has no file; an output file that ends in .json tells the format', async () => {
    await inFolder(async (cwd) => {
      const input = [readFileSync(GAP)]
      expect((await answer(['check', '-', '-o', 'a.json', '-q'], { cwd, input })).stdout).toBe('')
      expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ file: null })
      await answer(['check', GAP, '-o', 'a.log'], { cwd })
      expect(readFileSync(join(cwd, 'a.log'), 'utf8')).toMatch(/\[number-gap\]\n {2}.*\n {2}\^+\n$/)
    })
  })
})

describe('-f github', () => {
  test('a warning and a notice at their place', async () => {
    await inFolder(async (cwd) => {
      copyFileSync(DIFFERS, join(cwd, 'a.txt'))
      const { code, stdout } = await answer(['check', 'a.txt', '-f', 'github'], { cwd })
      expect(stdout.split('\n').slice(0, 2)).toEqual([
        '::notice file=a.txt,line=5,col=31,endLine=5,endColumn=41,title=time-ambiguous::“2024年9月前完成”有两种理解，暂按 2024-08-31 处理',
        '::warning file=a.txt,line=13,col=1,endLine=13,endColumn=28,title=annex-differs::“修补县乡道路路面”在正文中为“2024-06-30”，在附件中为“2024-08-31”，两处不一致（另见 4:1）',
      ])
      expect(code).toBe(3)
    })
  })

  test('what a name holds is escaped', async () => {
    await inFolder(async (cwd) => {
      copyFileSync(GAP, join(cwd, '100%,a:b\n.txt'))
      const { stdout } = await answer(['check', '100%,a:b\n.txt', '-f', 'github'], { cwd })
      expect(stdout).toMatch(/^::warning file=100%25%2Ca%3Ab%0A\.txt,line=5,[^\n]+\n$/)
    })
  })

  test('standard input and a page, whose lines GitHub does not know, tell the place in the message', async () => {
    const input = [readFileSync(GAP)]
    const piped = await answer(['check', '-', '-f', 'github'], { input })
    expect(piped.stdout).toMatch(/^::warning title=number-gap::标准输入:5:1: /)
    await inFolder(async (cwd) => {
      const lines = readFileSync(GAP, 'utf8')
        .split('\n')
        .map((line) => `<p>${line}</p>`)
      writeFileSync(join(cwd, 'a.html'), `<html><body>${lines.join('')}</body></html>`)
      const { stdout } = await answer(['check', 'a.html', '-f', 'github'], { cwd })
      expect(stdout).toMatch(/^::warning file=a\.html,title=number-gap::a\.html:\d+:1: /)
    })
  })
})

describe('the exit code', () => {
  test.each([
    ['no warning', [SPRING], 0],
    ['a warning', [GAP], 3],
    ['a warning, --strict, which changes nothing', [GAP, '--strict'], 3],
    ['no warning, --strict', [SPRING, '--strict'], 0],
    ['a warning in one of two', [SPRING, GAP], 3],
    ['an unreadable file among good ones', [SPRING, 'gone.txt'], 1],
    ['an unreadable file and a warning', ['gone.txt', GAP], 1],
    ['nothing read', ['gone.txt'], 1],
  ])('%s', async (_, args, expected) => {
    const { code, stdout } = await answer(['check', ...args])
    expect([code, stdout.includes('[number-gap]')]).toEqual([expected, args.includes(GAP)])
  })

  test('a remark alone is no warning', async () => {
    const { code, stderr } = await answer(['check', '-', '--date', '2024-01-01', '--lang', 'en'], {
      input: [Buffer.from('清理工作方案\n一、清理河道。9月前完成。（县水利局负责）')],
    })
    expect([code, stderr]).toEqual([0, 'govplan: 1 document: 0 warnings, 1 remark\n'])
  })

  test('--quiet keeps the diagnostics and the code', async () => {
    const { code, stdout, stderr } = await answer(['check', GAP, '-q'])
    expect([code, stdout.includes('[number-gap]'), stderr]).toEqual([3, true, ''])
  })
})

test('nothing read, nothing written', async () => {
  await inFolder(async (cwd) => {
    const { stdout } = await answer(['check', 'gone.txt', '-f', 'json', '-o', 'a.json'], { cwd })
    expect([stdout, readdirSync(cwd)]).toEqual(['', []])
  })
})

test('--encoding reads bytes that would be taken for another', async () => {
  const { stdout } = await answer(['check', '-', '--encoding', 'latin1'], { input: [readFileSync(GAP)] })
  expect(stdout).toContain('[no-notice]')
})

test('a reader that leaves is no error', async () => {
  const files = `${`"${DIFFERS}" `.repeat(400)}`
  const { stdout, stderr } = await shell(`govplan check ${files} -q | head -1`)
  expect(stdout).toMatch(/^[^\n]+\[time-ambiguous\]\n$/)
  expect(stderr).toBe('')
})
