import type { Note } from '../../model/mention.ts'
import { cut, type Span } from '../../model/span.ts'
import { matchesOf } from '../../text/matches.ts'
import { readUnits } from './list.ts'
import { isUnitName } from './names.ts'

const FIRST_LEADS =
  /(?:[排列](?:名)?(?:在)?(?:第一位|首位|第一名|第一|最前面?)|首位|首个|第一个|第一位|第一(?=责任|单位|部门))的?(?:者|责任单位|责任部门|单位|部门)?,?(?:均)?(?:[为是](?:总)?牵头|(?<=单位|部门|者)牵头(?=$|[,;。)】]))(?:责任)?(?:或[一-龥]{2})?(?:单位|部门|[股科处]室|(?=$|[,;。)]))/u
const RESPONSIBLE_LEADS =
  /(?:无|没有|未明确|未列)牵头(?:单位|部门)的?,?[^。;)]{0,8}?责任(?:单位|部门)(?:即)?[为是]牵头(?:单位|部门)/u
const ADDS_UNITS =
  /(?:[此本该]项及以下|以下|上述|具体任务|各项任务|所有任务|以上)[^。;)]{0,16}?均?(?:需|须|由|涉及|需要)(?<units>(?:[^。;,()]|\([^()]{1,20}\)){2,60}?)(?<verb>(?:贯彻|抓好|具体|组织|配合|落实|负责|实施|参与|推进|全程|督办|督导|监督){0,3}),?(?:均)?不再(?:单独|一一|另行|重复|逐一|逐项|分别)?(?:列出|列明|列|做分工|作分工|标注|注明|重复|赘述)/u
/** `A为全部事项的共同落实单位,以下不再逐项列出`. */
const SHARED_BY_ALL =
  /(?<=^|[(,;。\n])(?<units>(?:[^。;,()]|\([^()]{1,20}\)){2,60}?)(?:均)?为(?:全部|所有|各项|上述|以下)(?:事项|任务|工作|项目|措施)的?(?:共同)?(?:落实|责任|配合|实施|参与)(?:单位|部门),?(?:以下)?(?:均)?不再(?:单独|一一|另行|重复|逐一|逐项|分别)?(?:列出|列明|列|标注|注明)/u
const MARK_LEADS = /[标注带有](?:有|注|记)?[“"']?[△▲★☆※*][”"']?(?:号)?[^。;)]{0,8}?[为是](?:总)?牵头/u
const CARRIES_ON =
  /下同|以下同|以下均|下列各项同|(?:由|涉及|有)?(?:多个|几个|两个(?:以上|及以上)?)(?:单位|部门)(?:共同|联合)?(?:负责|承担|牵头|完成|落实)?的/u

/** Does a clause belong to a note, so that its words assign nothing themselves? */
export function isNoteClause(clause: string): boolean {
  if (!SAYS_NOTE.test(clause)) return false
  return FIRST_LEADS.test(clause) || MARK_LEADS.test(clause) || PART_OF_NOTE.test(clause)
}

/** `为牵头`, `无牵头`, `未明确牵头`: a mere 牵头 tells a duty. */
const SAYS_NOTE = /[为是无有确列]总?牵头|位的?(?:单位|部门|者)牵头|下同|不再|均/u

const PART_OF_NOTE =
  /^(?:以?下同|(?:无|没有|未明确|未列)牵头(?:单位|部门)的?|责任(?:单位|部门)即?[为是]牵头(?:单位|部门)|以下.{0,40}均[需由].{0,200}|不再(?:单独|一一|另行|重复|逐一|分别)?(?:列出|列明|列|做分工|作分工|标注|注明|重复|赘述))$/u

/** Is a sentence one that adds units to all that follow? */
export function isAddingNote(sentence: string): boolean {
  return (
    sentence.includes('不再') &&
    ADDS_UNITS.test(sentence) &&
    /^\s{0,4}(?:除[^,。;]{2,12}外,)?(?:[此本该]项及)?(?:以下|具体任务|各项任务|所有任务|以上)/u.test(sentence)
  )
}

const SENTENCE = /[^。;]{4,200}/gu

/** The notes of a stretch. A definition's 下同 is none. */
export function findNotes(folded: string, span: Span): Note[] {
  const text = folded.slice(span.start, span.end)
  if (!text.includes('牵头') && !text.includes('不再')) return []
  return matchesOf(SENTENCE, text).flatMap((match) =>
    readNote(folded, {
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    }).map((note) =>
      note.carriesOn || saysSame(text, match.index + match[0].length) ? { ...note, carriesOn: true } : note,
    ),
  )
}

/** `列首位的为牵头单位;以下均需…落实;下同`: the bracket says it further on. */
function saysSame(text: string, at: number): boolean {
  return /^;[^。】〕]{0,120}下同/u.test(text.slice(at, at + 130))
}

function readNote(folded: string, span: Span): Note[] {
  const sentence = folded.slice(span.start, span.end)
  const notes = IS_LEAD.test(sentence) ? readLeads(sentence, span) : []
  const adds = sentence.includes('不再') ? (ADDS_UNITS.exec(sentence) ?? SHARED_BY_ALL.exec(sentence)) : null
  if (adds !== null) {
    const start = span.start + adds.index + adds[0].indexOf(adds.groups!.units!)
    const role = /督办|督导|监督/u.test(adds.groups!.verb ?? '') ? 'supervise' : 'responsible'
    const named = readUnits(folded, { start, end: start + adds.groups!.units!.length }, role)
    const units = named.filter((unit) => isUnitName(cut(folded, unit.span)))
    // A bracket may close before the sentence does: the note ends with its own words.
    const told = { start: span.start + adds.index, end: span.start + adds.index + adds[0].length }
    notes.push({
      kind: 'adds-units',
      span: told,
      carriesOn: true,
      level: null,
      othersSupport: false,
      ownToo: OWN_TOO.test(adds[0]),
      units,
    })
  }
  return notes
}

/** What such a note speaks of, where that takes in its own task. */
const OWN_TOO = /^(?:[此本该]项及|具体任务|各项任务|所有任务)/u

/** What every note on who leads says. */
const IS_LEAD = /[为是]总?牵头|位的?(?:单位|部门|者)牵头/u

function readLeads(sentence: string, span: Span): Note[] {
  const told = { span, carriesOn: CARRIES_ON.test(sentence), units: [] }
  const notes: Note[] = []
  if (RESPONSIBLE_LEADS.test(sentence))
    notes.push({ kind: 'responsible-leads', ...told, level: null, othersSupport: false, ownToo: false })
  if (FIRST_LEADS.test(sentence))
    notes.push({
      kind: 'first-leads',
      ...told,
      level: levelIn(sentence),
      othersSupport: OTHERS_SUPPORT.test(sentence),
      ownToo: true,
    })
  if (MARK_LEADS.test(sentence))
    notes.push({ kind: 'mark-leads', ...told, level: null, othersSupport: false, ownToo: false })
  return notes
}

/** What such a note says of those behind the first. */
const OTHERS_SUPPORT =
  /其[他它余](?:列入|所列|各)?的?(?:责任)?(?:单位|部门|者)?(?:均|则)?[为是](?:参与|配合|协办|协同|参加|协作)/u

/** The level whose units a note counts: `省级单位列第一位者`. */
function levelIn(sentence: string): string | null {
  return (
    /(?<level>[省市县区州])[级直](?:责任)?(?:单位|部门)?[^,;]{0,4}[排列]/u.exec(sentence)?.groups?.level ??
    null
  )
}
