import { matchesOf } from '../../text/matches.ts'
import { isAddresseeList } from './addressees.ts'
import { numberLength } from './number.ts'

/** 发文机关标志: `霁山市人民政府文件`. */
const LETTERHEAD = /^[一-龥、() ]{4,80}?文件 {0,8}(?=[一-龥]{1,14} ?[〔[(【] ?\d{4})/u
const GENRES =
  /(?:通知|责任[书状]|意见|方案|办法|措施|决定|批复|的函|计划|规划|制度|要点|通报|公告|预案)(?![的》])/gu
/** What a sentence begins with, no title. */
const PREAMBLE = /^(?:为|根据|按照?|依据|经|贯彻|现将|自)/u
/** Stops, a day, a remark on the document. */
const NO_TITLE = /[。;:,]|\d月\d|\((?:此|本)件/u
/** What every one of those that a head is glued of ends in, or stands before. */
const SEAM = /[号:]|文件|[案见划施点法书状](?:为|根据|按照| ?20)/u
/** What the text of a plan begins with, behind its title. */
const OPENS_TEXT =
  /^ ?(?:为(?:了|进一步|认真|贯彻|深入|全面|切实|加快|落实|推[进动]|做好|加强|有效|确保|深化|规范|提升|提高|促进|积极|保障)|根据《?[一-龥]{2}|按照《?[一-龥]{2}|20\d{2} ?年 ?是)/u
/** A sentence that speaks of a plan is no title. */
const DEMANDS = /[要应须请将把]|制[定订]|结合|落实好|下发/u
const LONGEST_TITLE = 160
const LONGEST_LIST = 300

/**
 * Where letterhead, number and title end in a line into which a copy ran them together with what follows;
 * a title ends before a number, or before the bodies that the notice is sent to.
 */
export function gluedHeadEnds(text: string): number[] {
  if (!SEAM.test(text)) return []
  const ends: number[] = []
  let at = LETTERHEAD.exec(text.slice(0, 120))?.[0].length ?? 0
  for (const read of [() => 0, numberAt, titleAt, numberAt, dayAt]) {
    at += read(text, at)
    ends.push(at)
  }
  return ends.filter((end) => end > 0 && end < text.length)
}

function numberAt(text: string, at: number): number {
  const head = text.slice(at, at + 40)
  const blank = head.length - head.trimStart().length
  const length = numberLength(head.slice(blank))
  return length === 0 ? 0 : blank + length
}

/** `2019-9-3` behind the number. */
function dayAt(text: string, at: number): number {
  return /^ {1,4}\d{4}-\d{1,2}-\d{1,2}(?= )/u.exec(text.slice(at, at + 20))?.[0].length ?? 0
}

function titleAt(text: string, at: number): number {
  const head = text.slice(at, at + LONGEST_TITLE)
  if (PREAMBLE.test(head)) return 0
  const stop = head.search(NO_TITLE)
  for (const { index, 0: genre } of matchesOf(GENRES, head.slice(0, stop < 0 ? undefined : stop))) {
    const end = index + genre.length
    const passes = /关于|[印转]发/u.test(head.slice(0, end))
    if (end < 5) continue
    if (numberAt(text, at + end) > 0 || (passes && opensAddressees(text, at + end))) return end
    if (at === 0 && OPENS_TEXT.test(text.slice(end, end + 40)) && !DEMANDS.test(head.slice(0, end)))
      return end
  }
  return 0
}

function opensAddressees(text: string, at: number): boolean {
  const head = text.slice(at, at + LONGEST_LIST)
  const colon = head.indexOf(':')
  return colon > 3 && isAddresseeList(head.slice(0, colon))
}
