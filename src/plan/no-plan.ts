import type { Part } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import { cut } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import type { FieldsDraft } from './plan-draft.ts'

const ABOUT_ANOTHER =
  /(?:解读|公示|问答|答记者问|新闻发布会|图解)(?:\([^()]{1,20}\))?$|^(?:一图(?:读懂|看懂)|图解[:：])|公开征[求集].{0,60}(?:意见|建议)的?(?:公告|通知|通告|启事|函|公示)?$/u
/** Lines in front in which a title may stand. */
const WITHIN = 4
const LONGEST = 80

/** Is the first text no plan but one about another: 政策解读, 公示, 公开征求意见? Its items are no tasks. */
export function isAboutAnother(
  { source, page }: Source,
  first: Part | undefined,
  fields: FieldsDraft,
): boolean {
  const lines = (first?.preamble ?? []).slice(0, WITHIN).map((span) => cut(source.folded, span))
  return [fields.title, fields.noticeTitle, page.title, ...lines].some(
    (line) => typeof line === 'string' && line.length <= LONGEST && ABOUT_ANOTHER.test(withoutBlanks(line)),
  )
}
