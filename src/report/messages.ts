import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

interface Message {
  /** The names that `Diagnostic.args` must carry; `{name}` stands for each in the texts. */
  readonly args: readonly string[]
  readonly zh: string
  readonly en: string
}

/** What each diagnostic says, and what it must be told to say it. */
export const MESSAGES = {
  'text-replaced': {
    args: ['count'],
    zh: '有 {count} 处文字无法解码，已用“�”代替，请核对原件的字符编码',
    en: '{count} places could not be decoded and read “�”: check the encoding of the original',
  },
  'encoding-guessed': {
    args: ['encoding'],
    zh: '无法确定文件的字符编码，暂按 {encoding} 读取',
    en: 'the encoding of the file is not certain; read as {encoding}',
  },
  'encoding-mismatch': {
    args: ['declared', 'encoding'],
    zh: '文件自称编码为 {declared}，实际按 {encoding} 读取',
    en: 'the file claims to be {declared}, but reads as {encoding}',
  },
  'depth-capped': {
    args: [],
    zh: '层次嵌套太深，更深的内容并入了上一级',
    en: 'nested too deep: what lies deeper is kept at the level above',
  },
  'page-without-text': {
    args: ['pages'],
    zh: '第 {pages} 页只有图片，没有文字，未能读取，请先做文字识别（OCR）',
    en: 'page {pages} is a picture without text and was not read: run text recognition (OCR) first',
  },
  'file-cut': {
    args: [],
    zh: '文件不完整，只读到断开之处，请重新获取',
    en: 'the file is cut short: it was read up to there; get it again',
  },
  'file-damaged': {
    args: ['count'],
    zh: '文件中有 {count} 段数据已损坏，可能缺少文字，请重新获取',
    en: '{count} streams of the file are damaged, and text may be missing: get it again',
  },
  'office-converted': {
    args: ['from', 'to'],
    zh: '文件由 LibreOffice 从 {from} 转换为 {to} 后读取',
    en: 'LibreOffice converted the file from {from} to {to}, and so it was read',
  },
  'office-missing': {
    args: [],
    zh: '没有经 LibreOffice 转换，直接读取了 .doc 文件，请核对自动编号',
    en: 'the .doc file was read without LibreOffice: check its automatic numbers',
  },
  'number-gap': {
    args: ['label', 'expected'],
    zh: '编号不连续：“{label}”之前缺少“{expected}”',
    en: 'numbering has a gap: “{expected}” is missing before “{label}”',
  },
  'number-repeat': {
    args: ['label'],
    zh: '编号重复：“{label}”前面已经出现过',
    en: 'numbering repeats: “{label}” has been used before',
  },
  'count-mismatch': {
    args: ['expected', 'found'],
    zh: '文中说有 {expected} 项，实际列出 {found} 项',
    en: 'the text announces {expected} entries and lists {found}',
  },
  'lines-joined': {
    args: [],
    zh: '各行是按固定宽度断开的，已按段落接上；请核对段落是否接对',
    en: 'the lines are cut at a fixed width and were joined into paragraphs; check that they are right',
  },
  'text-repeated': {
    args: [],
    zh: '这一部分与前面的内容完全相同，只读取一次',
    en: 'this part repeats an earlier one word for word; it is read once',
  },
  'annex-missing': {
    args: ['label'],
    zh: '提到了“{label}”，但文件里没有这个附件',
    en: '“{label}” is mentioned, but the file does not hold it',
  },
  'no-notice': {
    args: [],
    zh: '没有找到任务，这可能不是通知、方案类文件',
    en: 'no tasks were found: this may not be a notice or a plan',
  },
  'task-without-unit': {
    args: ['text'],
    zh: '任务“{text}”没有写明负责单位',
    en: 'the task “{text}” names no unit',
  },
  'assignment-outside': {
    args: ['text'],
    zh: '“{text}”不在任何带编号的事项里，没有列入任务',
    en: '“{text}” stands in no numbered item and is in no task',
  },
  'time-without-year': {
    args: ['text'],
    zh: '“{text}”没有写明年份，也无法从上下文推定',
    en: '“{text}” tells no year, and nothing around it does',
  },
  'time-impossible': {
    args: ['text'],
    zh: '“{text}”不是真实存在的日期',
    en: '“{text}” is no day of the calendar',
  },
  'time-beyond-calendar': {
    args: ['text'],
    zh: '“{text}”要按节假日安排推算，而那一年的安排不在数据中',
    en: '“{text}” counts by the holidays of a year that the data does not hold',
  },
  'time-before-document': {
    args: ['text', 'date'],
    zh: '时限“{text}”早于成文日期 {date}',
    en: 'the deadline “{text}” lies before the document’s own date {date}',
  },
  'time-after-section': {
    args: ['text', 'date'],
    zh: '时限“{text}”晚于上级标题的时限 {date}',
    en: 'the deadline “{text}” lies after that of the heading above it, {date}',
  },
  'time-ambiguous': {
    args: ['text', 'date'],
    zh: '“{text}”有两种理解，暂按 {date} 处理',
    en: '“{text}” can be read in two ways; taken as {date}',
  },
  'unit-doubtful': {
    args: ['text'],
    zh: '“{text}”不一定是单位名称，请核对',
    en: '“{text}” may not be the name of a unit',
  },
  'annex-differs': {
    args: ['text', 'expected', 'found'],
    zh: '“{text}”在正文中为“{expected}”，在附件中为“{found}”，两处不一致',
    en: '“{text}” has “{expected}” in the body, but “{found}” in the annex',
  },
  'table-without-header': {
    args: [],
    zh: '表格没有可识别的表头，未从中提取任务',
    en: 'the table has no header that tells its columns; no tasks were taken from it',
  },
  'table-unread': {
    args: ['text'],
    zh: '“{text}”像是表头，但其下没有读成表格，表中的任务可能没有提取，请核对',
    en: '“{text}” reads like the head of a table, but no table was read below it; tasks in it may be missing',
  },
  'correction-unplaced': {
    args: ['text'],
    zh: '更正“{text}”与文件对不上，没有采用',
    en: 'the correction “{text}” does not fit the document and was left out',
  },
  'correction-other-text': {
    args: [],
    zh: '更正是针对文件的另一版本作出的，请核对',
    en: 'the corrections were made to another version of the file: check them',
  },
} as const satisfies Readonly<Record<DiagnosticCode, Message>>

/** The arguments that a diagnostic of code `C` carries. */
export type DiagnosticArgs<C extends DiagnosticCode> = Readonly<
  Record<(typeof MESSAGES)[C]['args'][number], string | number>
>

/** A whole paragraph in a message helps nobody. */
const LONGEST = 60

/** What a diagnostic says to people: one sentence without a full stop; an argument left out reads `…`. */
export function message(diagnostic: Pick<Diagnostic, 'code' | 'args'>, language: Language = 'zh'): string {
  const { args } = diagnostic
  return MESSAGES[diagnostic.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    return Object.hasOwn(args, name) ? shortened(String(args[name])) : '…'
  })
}

function shortened(value: string): string {
  if (value.length <= LONGEST) return value
  return `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
}
