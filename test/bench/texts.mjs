// Texts to measure with. Each holds Chinese: V8 compiles patterns anew for Latin text, and hides what is slow.

const UNITS = ['市发展改革委', '市财政局', '市教育局', '市水利局', '市生态环境局', '市住房城乡建设局']

/** A plan of about `bytes` bytes in UTF-8, its tasks numbered on and told apart by numbers; `gap` parts its lines. */
export function notice(bytes, gap = '\n') {
  const lines = ['某市人民政府办公室关于印发河道治理三年行动实施方案的通知', '河道治理三年行动实施方案']
  let size = 400
  for (let n = 1; size < bytes; n++) {
    for (const line of section(n)) {
      lines.push(line)
      size += Buffer.byteLength(line) + gap.length
    }
  }
  return `${lines.join(gap)}${gap}某市人民政府${gap}2024年3月1日${gap}`
}

function section(n) {
  const unit = (k) => UNITS[(n + k) % UNITS.length]
  const head = n % 40 === 1 ? [`${numeral(Math.ceil(n / 40))}、重点任务第${n}组`] : []
  return [
    ...head,
    `（${numeral(((n - 1) % 40) + 1)}）推进第${n}项河道治理。深入开展第${n}段河道清淤疏浚，实施水质提升工程${n % 17}处，` +
      `到2025年${1 + (n % 12)}月底前完成治理任务，每季度报送进展情况，确保水质达到${(n % 4) + 1}类标准。` +
      `（责任单位：${unit(0)}、${unit(1)}，${unit(2)}，各县（市、区）人民政府）`,
    `1.完善第${n}号台账，落实“一河一策”，2024年底前建立长效机制。（${unit(3)}牵头，${unit(4)}配合）`,
  ]
}

function numeral(n) {
  const digits = '零一二三四五六七八九'
  if (n < 10) return digits[n]
  if (n < 20) return `十${n % 10 ? digits[n % 10] : ''}`
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`
  return [...String(n)].map((digit) => (digit === '0' ? '〇' : digits[digit])).join('')
}

/** In a task's own text, where every stage looks at it. */
const times =
  (unit, head = '一、重点任务。年') =>
  (n) =>
    `${head}${unit.repeat(Math.ceil(n / unit.length))}年`

/** Hostile texts of about `n` characters (HARDENING, cases 1 to 3), by name. */
export const HOSTILE = new Map([
  ...[
    '（',
    '）',
    '(',
    '〔',
    '《',
    '“',
    '一',
    '一、',
    '1',
    '1.',
    '（一）',
    '、',
    '，',
    '。',
    '：',
    ' ',
    '　',
  ].map(repeated),
  ...[
    '责任单位',
    '责任单位：',
    '牵头',
    '由甲局牵头，',
    '负责',
    '下同',
    '附件1',
    '第一条',
    '每年',
    '2021年',
    '1月至',
  ].map(repeated),
  ['units in a bracket', (n) => `一、甲（责任单位：${'市财政局、'.repeat(n / 5)}市教育局）`],
  ['units on a line', (n) => `一、甲\n牵头单位：${'市财政局、'.repeat(n / 5)}市教育局`],
  ['empty lines', times('\n')],
  ['lines 一、甲', times('一、甲\n')],
  ['lines 1.甲', times('1.甲\n')],
  ['blanks in a line', (n) => `一、甲${' 　'.repeat(n / 2)}乙`],
  ['tabs', times('甲\t')],
  ['bars', times('|甲')],
  ['deep numbering', (n) => `${deepNumbers(n)}年`],
  ['segments', times('逐段清理。（县水利局牵头）', '一、整治河道。')],
  ['rows of a table', times('1|清理河道|县水利局\n', '整治方案\n序号|任务|责任单位\n')],
  ['lines of fields', times('一、清理河道\n责任单位：县水利局\n完成时限：2024年6月底前\n')],
  ['deep elements', (n) => `<html><body>${'<div>'.repeat(n / 5)}一、甲。年`],
])

function repeated(unit) {
  return [unit.trim() === '' ? `U+${unit.codePointAt(0).toString(16)}` : unit, times(unit)]
}

function deepNumbers(n) {
  const forms = ['一、甲\n', '（一）甲\n', '1.甲\n', '(1)甲\n', '①甲\n', '第一条甲\n']
  return Array.from({ length: Math.ceil(n / 5) }, (_, k) => forms[k % forms.length]).join('')
}
