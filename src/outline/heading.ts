import { type Span, trimSpan } from '../model/span.ts'
import { sentenceEnd } from '../text/sentence.ts'

/** A term that lost the break behind it: `工作目标进一步…`, `总体要求以…为指导`. */
const RUN_ON =
  /^(?:(?:指导思想|总体要求|总体思路|基本原则|工作原则|总体目标|工作目标|主要目标|发展目标|主要任务|重点任务|工作任务|工作措施|目标任务|试点任务|试点范围|实施范围|保障措施|组织保障|工作要求|(?:加强|强化)组织领导)[和与及]?){1,2}(?<![和与及])(?=(?:以(?!及)|根据|试点|在(?!于)|深入|全面|认真|坚持|围绕|贯彻|高举|按照|牢固|紧紧|通过|加快|推动|推进|建立|实现|形成|力争|确保|进一步|各(?=[地市县区部有相级省单镇乡])|到?20\d{2} ?年)[^。]{16})/u

/** What such a term opens with. */
const OPENINGS = '指导 总体 基本 工作 主要 发展 重点 目标 试点 实施 保障 组织 加强 强化'

/**
 * An item's first paragraph, split behind its first sentence; a 。 inside brackets or quotes ends none. `alone`: the
 * heading has its line, or had it before the break was lost.
 */
export function splitHeading(
  folded: string,
  paragraph: Span,
): { heading: Span; rest: Span | null; alone: boolean } {
  const term = runOnTerm(folded, paragraph)
  if (term !== null) {
    const at = paragraph.start + term.length
    return {
      heading: { start: paragraph.start, end: at },
      rest: trimSpan(folded, { start: at, end: paragraph.end }),
      alone: true,
    }
  }
  const stop = sentenceEnd(folded, paragraph)
  const heading = trimSpan(folded, { start: paragraph.start, end: stop ?? paragraph.end })
  const rest = stop === null ? null : trimSpan(folded, { start: stop + 1, end: paragraph.end })
  const alone = rest === null || rest.start === rest.end
  return { heading, rest: alone ? null : rest, alone }
}

/** `加强组织领导 各部门要…`: what is asked for, a blank, and the sentence that asks for it. */
const BLANK_BEHIND =
  /^(?:加强|强化|突出|加大|严格|严肃|健全|完善|明确|落实|营造|提高|建立|抓好|做好|统一|深化|注重|狠抓|广泛|密切|压实|精心|认真|周密|切实|全面)[一-龥]{2,8}(?<![的和与及对在将把了为])(?=[ \u3000]{1,4}(?:各|全[省市县区]|[市县区省乡镇]|要|由|对|成立|坚持|认真|进一步|按照|根据|充分|以|将|把|为)[^。]{15})/u

/** The term that the rest of the paragraph was joined to; `null` where none opens it. */
function runOnTerm(folded: string, { start, end }: Span): string | null {
  const opening = folded.slice(start, Math.min(end, start + 60))
  if (/[ \u3000]/u.test(opening)) {
    const asked = BLANK_BEHIND.exec(opening)?.[0]
    if (asked !== undefined) return asked
  }
  if (!OPENINGS.includes(folded.slice(start, start + 2))) return null
  return RUN_ON.exec(opening)?.[0] ?? null
}
