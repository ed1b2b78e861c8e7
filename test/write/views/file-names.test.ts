import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from '../../../src/write/views/file-names.ts'

test.each([
  ['县财政局', '县财政局.csv'],
  ['各县（市、区）人民政府', '各县（市、区）人民政府.csv'],
  ['__proto__', '__proto__.csv'],
  ['甲/乙\\丙:丁', '甲_乙_丙_丁.csv'],
  ['../../etc/passwd', '_._.._etc_passwd.csv'],
  ['..', '_.csv'],
  ['.', '_.csv'],
  ['', '_.csv'],
  [' ', '_.csv'],
  ['-rf', '_rf.csv'],
  ['CON', '_CON.csv'],
  ['nul.txt', '_nul.txt.csv'],
  ['COM¹', '_COM¹.csv'],
  ['CONSOLE', 'CONSOLE.csv'],
  ['局. ', '局.csv'],
  ['甲\n\u0000\u202e\ud800乙', '甲____乙.csv'],
])('%j', (name, expected) => {
  expect(fileNames([name], 'csv')).toEqual([expected])
})

test('names that are alike where case, width or form does not count are told apart', () => {
  expect(fileNames(['Abc', 'aBC', 'ＡＢＣ', 'abc-2', 'é', 'e\u0301'], 'md')).toEqual([
    'Abc.md',
    'aBC-2.md',
    'ＡＢＣ-3.md',
    'abc-2-2.md',
    'é.md',
    'e\u0301-2.md',
  ])
})

test('255 bytes at most, whole characters, also where long names are alike', () => {
  const long = '厅'.repeat(200)
  const [one, two] = fileNames([`${long}甲`, `${long}乙`], 'csv')
  expect([one, two]).toEqual([`${'厅'.repeat(83)}.csv`, `${'厅'.repeat(83)}-2.csv`])
  expect(fileNames(['😀'.repeat(99)], 'csv')).toEqual([`${'😀'.repeat(62)}.csv`])
})

test('whatever the names: safe, short, and all different', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('CON', 'con', 'a', 'A', 'Ａ', '..', '/'),
  )
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const files = fileNames(names, 'csv')
      expect(new Set(files.map((file) => file.normalize('NFKC').toLowerCase())).size).toBe(names.length)
      for (const file of files) {
        expect(file).toMatch(/^[^<>:"/\\|?*\p{C}.\s-][^<>:"/\\|?*\p{C}]*\.csv$/u)
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
      }
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('ten thousand names alike', () => {
  const files = fileNames(new Array<string>(10_000).fill('局'), 'csv')
  expect(new Set(files).size).toBe(10_000)
  expect(files.at(-1)).toBe('局-10000.csv')
})
