import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drafts, inFolderOf, notice, notices, tree } from '../batch/folder.ts'
import { zipOf } from '../read/archive-file.ts'
import { govplan, shell } from './command.ts'

const batch = (cwd: string, ...args: string[]) =>
  govplan(['batch', ...args, '--lang', 'en'], { cwd, env: { TZ: 'Pacific/Apia' } })

test('a result for every file, under its whole name; nothing on standard output', async () => {
  const files = { 'in/a.txt': notice(1), 'in/a.html': `<p>${notice(2)}`, 'in/sub/a.txt': notice(3) }
  await inFolderOf(files, async (cwd) => {
    const { code, stdout, stderr } = await batch(cwd, 'in', '-o', 'out')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^govplan: 3 converted, 0 unchanged, 0 failed\n/)
    expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.html.json', 'a.txt.json', 'sub/a.txt.json'])
    const alone = await govplan(['parse', 'sub/a.txt', '-q', '--lang', 'en'], { cwd: join(cwd, 'in') })
    expect(readFileSync(join(cwd, 'out/sub/a.txt.json'), 'utf8')).toBe(alone.stdout)
    expect(drafts(join(cwd, 'out'))).toEqual([])
  })
})

test('a second run does only what changed, and says so', async () => {
  await inFolderOf({ 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'in/c.txt': notice(3) }, async (cwd) => {
    await batch(cwd, 'in', '-o', 'out', '-f', 'csv')
    appendFileSync(join(cwd, 'in/b.txt'), '（二）养护4号河道。（县水务局牵头）\n')
    unlinkSync(join(cwd, 'in/c.txt'))
    const again = await batch(cwd, 'in', '-o', 'out', '-f', 'csv')
    expect(again.stderr).toContain('1 converted, 1 unchanged, 0 failed')
    expect(again.stderr).toContain('1 results left whose file is gone')
    expect(readFileSync(join(cwd, 'out/b.txt.csv'), 'utf8')).toContain('县水务局')
    const pruned = await batch(cwd, 'in', '-o', 'out', '-f', 'csv', '--prune')
    expect(pruned.stderr).toContain('0 converted, 2 unchanged, 0 failed')
    expect(pruned.stderr).toContain('1 results removed')
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['.govplan', 'a.txt.csv', 'b.txt.csv'])
    // Other options, other results.
    const other = await batch(cwd, 'in', '-o', 'out', '-f', 'csv', '--tidy')
    expect(other.stderr).toContain('2 converted, 0 unchanged')
  })
})

test('--prune leaves what was changed by hand, and all where a folder could not be looked into', async () => {
  await inFolderOf({ 'in/a.txt': notice(1), 'in/b.txt': notice(2) }, async (cwd) => {
    await batch(cwd, 'in', '-o', 'out')
    rmSync(join(cwd, 'in/b.txt'))
    expect((await batch(cwd, 'in', 'none', '-o', 'out', '--prune', '--base', 'in')).code).toBe(1)
    expect(existsSync(join(cwd, 'out/b.txt.json'))).toBe(true)
    appendFileSync(join(cwd, 'out/b.txt.json'), '\n')
    const { stderr } = await batch(cwd, 'in', '-o', 'out', '--prune')
    expect(stderr).toContain('1 results left')
    expect(existsSync(join(cwd, 'out/b.txt.json'))).toBe(true)
  })
})

test('--prune leaves results of files that are there, though this run does not take them', async () => {
  const files = {
    'in/a.txt': notice(1),
    'in/sub/b.txt': notice(2),
    'in/sub/c.md': notice(3),
    'x/y.txt': notice(4),
  }
  await inFolderOf({ ...files, list: 'in/a.txt\n' }, async (cwd) => {
    await batch(cwd, 'in', 'x/y.txt', '-o', 'out', '--base', 'in')
    const all = tree(join(cwd, 'out'))
    expect(Object.keys(all)).toEqual(['a.txt.json', 'sub/b.txt.json', 'sub/c.md.json', 'x/y.txt.json'])
    for (const args of [
      ['in', '--include', '*.md'],
      ['in/a.txt'],
      ['in/*.txt'],
      ['--files-from', 'list'],
      ['in/sub', '--exclude', '*'],
      ['x', '--exclude', '*'],
    ]) {
      for (const prune of [['--prune'], []]) {
        const { code, stderr } = await batch(cwd, ...args, '-o', 'out', ...prune)
        expect([code, stderr]).toEqual([0, expect.not.stringMatching(/results (?:left|removed)/)])
        expect(tree(join(cwd, 'out'))).toEqual(all)
      }
    }
    for (const gone of ['in/sub/c.md', 'x/y.txt']) rmSync(join(cwd, gone))
    expect((await batch(cwd, 'in/a.txt', '-o', 'out', '--prune')).stderr).toContain('2 results removed')
    expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.txt.json', 'sub/b.txt.json'])
  })
})

test('--prune leaves results where the folder of their files is not there', async () => {
  await inFolderOf(
    { 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'other/b.txt': notice(2) },
    async (cwd) => {
      await batch(cwd, 'in', '-o', 'out')
      renameSync(join(cwd, 'in'), join(cwd, 'away'))
      const { code } = await batch(cwd, 'other', '-o', 'out', '--prune')
      expect([code, Object.keys(tree(join(cwd, 'out')))]).toEqual([0, ['a.txt.json', 'b.txt.json']])
      // From now on b.txt counts from the folder where it was found last.
      rmSync(join(cwd, 'other/b.txt'))
      expect((await batch(cwd, 'other', '-o', 'out', '--prune')).stderr).toContain('1 results removed')
      expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.txt.json'])
    },
  )
})

describe('--merge', () => {
  const MANY = { ...notices('in', 60), 'in/bad.png': Buffer.from('\x89PNG\r\n', 'latin1') }

  test('is what parse makes of the same files, whatever the number of workers', async () => {
    await inFolderOf(MANY, async (cwd) => {
      for (const format of ['csv', 'ndjson']) {
        const outputs = []
        for (const jobs of ['1', '2', '3']) {
          const { code, stderr } = await batch(
            cwd,
            'in',
            '-o',
            `${format}${jobs}`,
            '--merge',
            '-f',
            format,
            '--jobs',
            jobs,
          )
          expect([code, stderr.includes('bad.png: PNG files')]).toEqual([1, true])
          outputs.push(readFileSync(join(cwd, `${format}${jobs}/all.${format}`), 'utf8'))
        }
        const names = Object.keys(MANY)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => name.slice(3))
          .toSorted()
        const parsed = await govplan(['parse', '-q', '--lang', 'en', '-f', format, ...names], {
          cwd: join(cwd, 'in'),
        })
        expect(new Set(outputs)).toEqual(new Set([parsed.stdout]))
      }
    })
  })

  test('goes on: pieces of files that did not change are taken as they are', async () => {
    await inFolderOf(notices('in', 5), async (cwd) => {
      await batch(cwd, 'in', '-o', 'out', '--merge', '-f', 'tsv')
      writeFileSync(join(cwd, 'in/2/2.txt'), notice(9))
      const { stderr } = await batch(cwd, 'in', '-o', 'out', '--merge', '-f', 'tsv')
      expect(stderr).toContain('1 converted, 4 unchanged')
      await batch(cwd, 'in', '-o', 'fresh', '--merge', '-f', 'tsv')
      expect(tree(join(cwd, 'out'))).toEqual(tree(join(cwd, 'fresh')))
    })
  })

  test('xlsx and parquet hold every document, with its name', async () => {
    await inFolderOf(notices('in', 3), async (cwd) => {
      for (const format of ['xlsx', 'parquet']) {
        expect((await batch(cwd, 'in', '-o', 'out', '--merge', '-f', format)).code).toBe(0)
      }
      const { parquetReadObjects } = await import('hyparquet')
      const bytes = readFileSync(join(cwd, 'out/all.parquet'))
      const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
      expect(rows.map(({ file }) => file)).toEqual(['0/0.txt', '1/1.txt', '2/2.txt'])
      const { default: excel } = await import('exceljs')
      const workbook = new excel.Workbook()
      await workbook.xlsx.readFile(join(cwd, 'out/all.xlsx'))
      expect(workbook.getWorksheet('任务台账')!.rowCount).toBe(4)
    })
  })

  test('a merged file of somebody else stays', async () => {
    await inFolderOf({ 'in/a.txt': notice(1), 'out/all.csv': 'mine' }, async (cwd) => {
      const { code, stderr } = await batch(cwd, 'in', '-o', 'out', '--merge', '-f', 'csv')
      expect([code, stderr]).toEqual([1, expect.stringContaining('all.csv: is there already')])
      expect(tree(join(cwd, 'out'))).toEqual({ 'all.csv': 'mine' })
      expect((await batch(cwd, 'in', '-o', 'out', '--merge', '-f', 'csv', '--force')).code).toBe(0)
      expect(tree(join(cwd, 'out'))['all.csv']).toContain('县水利局')
    })
  })
})

describe('nothing is overwritten unasked, no link followed', () => {
  test('a file that is there, one that was changed, links for files and folders', async () => {
    const files = {
      'in/a.txt': notice(1),
      'in/b.txt': notice(2),
      'in/c/c.txt': notice(3),
      'in/d.txt': notice(4),
    }
    await inFolderOf(
      { ...files, 'out/a.txt.json': 'mine', 'away/x': 'x', 'in/aside/e.txt': '' },
      async (cwd) => {
        symlinkSync('../away/x', join(cwd, 'out/b.txt.json'))
        symlinkSync('../away', join(cwd, 'out/c'))
        const { code, stderr } = await batch(cwd, 'in', '-o', 'out')
        expect(code).toBe(1)
        for (const name of ['a.txt', 'b.txt', 'c/c.txt']) expect(stderr).toContain(`govplan: ${name}: `)
        expect(tree(join(cwd, 'away'))).toEqual({ x: 'x' })
        expect(tree(join(cwd, 'out'))['a.txt.json']).toBe('mine')
        expect(existsSync(join(cwd, 'out/d.txt.json'))).toBe(true)
        writeFileSync(join(cwd, 'out/d.txt.json'), 'changed')
        writeFileSync(join(cwd, 'in/d.txt'), notice(5))
        expect((await batch(cwd, 'in', '-o', 'out')).stderr).toContain('govplan: d.txt: is there already')
      },
    )
  })

  test('the folder of the input is refused, one in it is not read', async () => {
    await inFolderOf({ 'in/a.txt': notice(1) }, async (cwd) => {
      expect((await batch(cwd, 'in', '-o', './in/')).code).toBe(2)
      for (const _ of [1, 2]) expect((await batch(cwd, 'in', '-o', 'in/out')).stderr).toContain('1 documents')
      expect(Object.keys(tree(join(cwd, 'in')))).toEqual(['a.txt', 'out/a.txt.json'])
    })
  })
})

test('names of every kind are converted or told', async () => {
  const long = `${'名'.repeat(83)}.txt`
  const files = { 'in/-rf': notice(1), 'in/--': notice(2), 'in/a\nb.txt': notice(3), 'in/CON': notice(4) }
  await inFolderOf({ ...files, 'in/dot.': notice(5), [`in/${long}`]: notice(6) }, async (cwd) => {
    await shell('printf x > "in/$(printf "bad\\377")"; mkfifo in/pipe; ln -s /dev/zero in/zero', cwd)
    const { code, stderr } = await batch(cwd, 'in', '-o', 'out')
    expect(code).toBe(1)
    expect(stderr).toContain('5 converted, 0 unchanged, 3 failed')
    expect(stderr).toContain(`${long}: the name is too long`)
    expect(stderr).toContain('in/pipe: this is a device')
    expect(stderr).toMatch(/in\/bad\ufffd: the name is not UTF-8/)
    expect(stderr).toContain('1 links passed over')
    expect(stderr.split('\n').every((line) => line === '' || line.startsWith('govplan: '))).toBe(true)
    expect(Object.keys(tree(join(cwd, 'out')))).toEqual([
      '--.json',
      '-rf.json',
      'CON.json',
      'a\nb.txt.json',
      'dot..json',
    ])
  })
})

test('an archive gives one result of all in it; what cannot be read is told, and tried again', async () => {
  const archive = zipOf({
    '1.txt': notice(1),
    '2.txt': notice(2),
    '3.png': Buffer.from('\x89PNG\r\n', 'latin1'),
  })
  await inFolderOf({ 'in/a.zip': archive, 'in/b.txt': notice(3) }, async (cwd) => {
    for (const told of ['2 converted, 0 unchanged, 1 failed', '1 converted, 1 unchanged, 1 failed']) {
      const { code, stderr } = await batch(cwd, 'in', '-o', 'out')
      expect([code, stderr]).toEqual([1, expect.stringContaining(told)])
      expect(stderr).toMatch(/^govplan: a\.zip\/3\.png: PNG files/)
      expect(stderr).toContain('3 documents: 3 tasks')
    }
    const names = JSON.parse(tree(join(cwd, 'out'))['a.zip.json']!).map(
      ({ source }: { source: { file: string } }) => source.file,
    )
    expect(names).toEqual(['a.zip/1.txt', 'a.zip/2.txt'])
    await batch(cwd, 'in', '-o', 'out', '--merge', '-f', 'csv')
    expect(tree(join(cwd, 'out'))['all.csv']!.match(/(?<=\n)[^,\n]*(?=,1\.1,)/g)).toEqual([
      'a.zip/1.txt',
      'a.zip/2.txt',
      'b.txt',
    ])
  })
})

test('Word 97 is read in workers as parse reads it', async () => {
  const files = {
    'in/a.doc': readFileSync(new URL('../../fixtures/read/units-on-sections.doc', import.meta.url)),
  }
  await inFolderOf(files, async (cwd) => {
    expect((await batch(cwd, 'in', '-o', 'out', '--jobs', '1', '--timeout', '120')).code).toBe(0)
    const alone = await govplan(['parse', 'a.doc', '-q', '--lang', 'en'], { cwd: join(cwd, 'in') })
    expect(tree(join(cwd, 'out'))['a.doc.json']).toBe(alone.stdout)
  })
})

test('links that are named are passed over, the others go on', async () => {
  await inFolderOf(
    { 'a.txt': notice(1), 'b.txt': notice(2), list: 'link.txt\na.txt/none\n' },
    async (cwd) => {
      symlinkSync('a.txt', join(cwd, 'link.txt'))
      const named = await batch(cwd, 'link.txt', 'b.txt', '-o', 'out')
      expect([named.code, named.stderr]).toEqual([0, expect.stringContaining('1 links passed over')])
      const listed = await batch(cwd, 'a.txt', '--files-from', 'list', '-o', 'out')
      expect([listed.code, listed.stderr]).toEqual([1, expect.stringContaining('1 links passed over')])
      expect(listed.stderr).toMatch(/^govplan: a\.txt\/none: part of the path is no folder/)
      expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.txt.json', 'b.txt.json'])
    },
  )
})

test('a pattern that matches nothing is a failure, the others go on', async () => {
  await inFolderOf({ 'in/a.txt': notice(1) }, async (cwd) => {
    const { code, stderr } = await batch(cwd, 'in/*.zzz', 'in/*.txt', '-o', 'out')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^govplan: in\/\*\.zzz: no such file.*\ngovplan: 1 converted, 0 unchanged, 1 failed\n/,
    )
  })
})

test('names come from a list too, with line breaks or NUL', async () => {
  await inFolderOf({ 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'in/c.txt': notice(3) }, async (cwd) => {
    const args = ['batch', '--files-from', '-', '-o', 'out', '--base', 'in', '-q']
    await govplan(args, { cwd, input: [Buffer.from('in/a.txt\r\nin/b.txt\n')] })
    expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.txt.json', 'b.txt.json'])
    await govplan(args, { cwd, input: [Buffer.from('in/c.txt\0')] })
    expect(Object.keys(tree(join(cwd, 'out')))).toContain('c.txt.json')
  })
})

test('shards together are the whole, in one folder or several', async () => {
  await inFolderOf(notices('in', 30), async (cwd) => {
    await batch(cwd, 'in', '-o', 'whole')
    for (const n of [1, 2, 3])
      expect((await batch(cwd, 'in', '-o', 'shared', '--shard', `${n}/3`)).code).toBe(0)
    expect(tree(join(cwd, 'shared'))).toEqual(tree(join(cwd, 'whole')))
  })
})

test('each shard has a merged result of its own, beside that of the whole', async () => {
  await inFolderOf(notices('in', 12), async (cwd) => {
    const merge = ['in', '-o', 'out', '--merge', '-f', 'csv', '--no-bom']
    for (const _ of [1, 2])
      for (const shard of [['--shard', '1/2'], ['--shard', '2/2'], []])
        expect((await batch(cwd, ...merge, ...shard)).code).toBe(0)
    const results = tree(join(cwd, 'out'))
    expect(Object.keys(results)).toEqual(['all.1-of-2.csv', 'all.2-of-2.csv', 'all.csv'])
    const [first, second, whole] = Object.values(results).map((text) => text.split('\r\n').slice(1))
    expect([...first!, ...second!].toSorted()).toEqual([...whole!, ''].toSorted())
    const { stdout } = await batch(cwd, ...merge, '--shard', '1/2', '--dry-run')
    expect(stdout.split('\n')[0]).toMatch(/ -> all\.1-of-2\.csv$/)
    const report = ['--shard', '1/2', '--report', 'out/all.1-of-2.csv']
    expect((await batch(cwd, ...merge, ...report)).code).toBe(2)
  })
})

test('--dry-run lists and writes nothing', async () => {
  await inFolderOf({ 'in/a.txt': notice(1), 'in/b/c.txt': notice(2) }, async (cwd) => {
    const { code, stdout } = await batch(cwd, 'in', '-o', 'out', '--dry-run', '-f', 'xlsx')
    expect([code, stdout]).toEqual([0, 'in/a.txt -> a.txt.xlsx\nin/b/c.txt -> b/c.txt.xlsx\n'])
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })
})

test('reports: JSON, and JUnit with a failed test for a failed file', async () => {
  await inFolderOf(
    { 'in/a.txt': notice(1), 'in/<&">.png': Buffer.from('\x89PNG\r\n', 'latin1') },
    async (cwd) => {
      expect((await batch(cwd, 'in', '-o', 'out', '--report', 'r.json')).code).toBe(1)
      expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({
        total: { documents: 1, tasks: 1, units: 1 },
        converted: 1,
        failed: [{ name: '<&">.png', code: 'unsupported-format' }],
        stopped: null,
      })
      await batch(cwd, 'in', '-o', 'out', '--report', 'r.xml')
      const xml = readFileSync(join(cwd, 'r.xml'), 'utf8')
      expect(xml).toContain('<testsuite name="govplan batch" tests="2" failures="1">')
      expect(xml).toContain(
        'name="&lt;&amp;&quot;&gt;.png"><failure type="unsupported-format" message="PNG files',
      )
    },
  )
})

test('a report replaces no input, no list of them, no configuration and no result', async () => {
  const files = {
    'in/a.txt': notice(1),
    list: 'in/a.txt\n',
    'k.yaml': 'bodies: []\n',
    'govplan.config.yaml': 'bodies: []\n',
  }
  await inFolderOf(files, async (cwd) => {
    symlinkSync('in', join(cwd, 'same'))
    mkdirSync(join(cwd, 'out'))
    symlinkSync('out', join(cwd, 'results'))
    linkSync(join(cwd, 'in/a.txt'), join(cwd, 'hard'))
    const args = ['in', '-o', 'out', '--files-from', 'list', '--config', 'k.yaml']
    const reports = [
      'in/a.txt',
      'same/a.txt',
      'hard',
      './list',
      'k.yaml',
      'results/a.txt.json',
      'out/.govplan/x',
    ]
    for (const report of reports) {
      const { code, stderr } = await batch(cwd, ...args, '--report', report)
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${report} is an input file too`)])
    }
    const merged = ['in', '-o', 'out', '--merge', '-f', 'csv', '--report']
    for (const report of ['results/all.csv', 'govplan.config.yaml'])
      expect((await batch(cwd, ...merged, report)).code).toBe(2)
    expect(tree(cwd)).toEqual({ ...files, hard: notice(1) })
    await batch(cwd, 'in', '-o', 'out')
    linkSync(join(cwd, 'out/a.txt.json'), join(cwd, 'r.json'))
    expect((await batch(cwd, 'in', '-o', 'out', '--report', 'r.json')).code).toBe(2)
    expect((await batch(cwd, 'in', '-o', 'out', '--report', 'out/r.json')).code).toBe(0)
  })
})

test('--strict ends with 3 for a warning, --fail-fast with the first failure', async () => {
  const files = {
    'in/1.png': Buffer.from('\x89PNG\r\n', 'latin1'),
    'in/2.txt': notice(2),
    'in/3.txt': '一、甲。（县水利局）\n三、乙。（县水利局）\n',
  }
  await inFolderOf(files, async (cwd) => {
    const fast = await batch(cwd, 'in', '-o', 'fast', '--fail-fast')
    expect([fast.code, fast.stderr]).toEqual([1, expect.stringContaining('stopped by --fail-fast')])
    expect(tree(join(cwd, 'fast'))).toEqual({})
    expect((await batch(cwd, 'in', '-o', 'out', '--exclude', '*.png')).code).toBe(0)
    const strict = await batch(cwd, 'in', '-o', 'out', '--exclude', '*.png', '--strict')
    expect([strict.code, strict.stderr]).toEqual([3, expect.stringContaining('number-gap 1')])
  })
})

test.each([
  [['in'], 'name a folder'],
  [['-o', 'out'], 'no file to read'],
  [['in', '-o', 'out', '--merge', '-f', 'html'], '--merge cannot be used for html'],
  [['in', '-o', 'out', '--merge', '-f', 'csv', '--by', 'unit'], '--merge and --by'],
  [['in', '-o', 'out', '--events'], '--events cannot be used for json'],
  [['in', '-o', 'out', '--jobs', '0'], '0 is not possible: give a number of at least 1'],
  [['in', '-o', 'out', '--shard', '3/2'], '3/2 is not possible'],
  [['in', '-o', 'out', '--timeout', '0'], '0 is not possible'],
])('wrong usage: %j', async (args, message) => {
  await inFolderOf({ 'in/a.txt': notice(1) }, async (cwd) => {
    const { code, stdout, stderr } = await batch(cwd, ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })
})

test.each([
  ['none', 'none: no such file'],
  ['in', 'in: this is a folder'],
  ['in/a.txt/none', 'in/a.txt/none: part of the path is no folder'],
])('a list that cannot be read is told by its name: %s', async (list, message) => {
  await inFolderOf({ 'in/a.txt': notice(1) }, async (cwd) => {
    for (const output of ['out', '.']) {
      const { code, stderr } = await batch(cwd, '-o', output, '--files-from', list)
      expect([code, stderr]).toEqual([1, expect.stringMatching(new RegExp(`^govplan: ${message}`))])
    }
    expect(tree(cwd)).toEqual({ 'in/a.txt': notice(1) })
  })
})

test('a folder that cannot be written is told, and so is one that is a file', async () => {
  await inFolderOf({ 'in/a.txt': notice(1), out: 'x' }, async (cwd) => {
    const { code, stderr } = await batch(cwd, 'in', '-o', 'out')
    expect([code, stderr.split('\n').length]).toEqual([1, 2])
    expect(stderr).toMatch(/^govplan: out: this is no folder; choose another name\n/)
    expect((await batch(cwd, 'in', '-o', 'out/sub')).stderr).toMatch(/^govplan: out\/sub: part of the path/)
    mkdirSync(join(cwd, 'empty'))
    expect((await batch(cwd, 'empty', '-o', 'fresh')).stderr).toContain('0 converted, 0 unchanged, 0 failed')
  })
})
