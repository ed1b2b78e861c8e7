import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import type { Language } from './messages.ts'

/** A stretch of text with a word for where it went. */
export interface PlacedStretch {
  readonly kind: keyof typeof KINDS
  readonly span: Span
}

/** How many characters, white space aside, went to each kind. */
export type Sizes = ReadonlyMap<string, number>

/** Every kind, in the order in which their shares are told. */
const KINDS = {
  task: { zh: '任务', en: 'task' },
  section: { zh: '章节', en: 'section' },
  field: { zh: '文件要素', en: 'field' },
  note: { zh: '说明', en: 'note' },
  background: { zh: '其他内容', en: 'background' },
  unplaced: { zh: '未归类', en: 'unplaced' },
} as const

export function sizesOf(source: SourceText, stretches: readonly PlacedStretch[]): Sizes {
  const sizes = new Map<string, number>()
  for (const { kind, span } of stretches) {
    sizes.set(kind, (sizes.get(kind) ?? 0) + withoutBlanks(cut(source.text, span)).length)
  }
  return sizes
}

/** The share of `kind` in the text of all documents, from 0 to 1. */
export function shareOf(kind: PlacedStretch['kind'], documents: readonly Sizes[]): number {
  let [part, all] = [0, 0]
  for (const sizes of documents) {
    part += sizes.get(kind) ?? 0
    for (const size of sizes.values()) all += size
  }
  return part / Math.max(1, all)
}

/** Where the text of all documents went, on one line; what was not placed stands last. */
export function sharesLine(documents: readonly Sizes[], language: Language = 'zh'): string {
  const shares = (Object.keys(KINDS) as PlacedStretch['kind'][]).map((kind) => {
    return `${KINDS[kind][language]} ${(100 * shareOf(kind, documents)).toFixed(1)}%`
  })
  const count = documents.length
  return language === 'zh'
    ? `${count} 份文件：${shares.join('，')}`
    : `${count} document${count === 1 ? '' : 's'}: ${shares.join(', ')}`
}
