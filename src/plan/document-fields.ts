import type { FieldMentions, Title } from '../model/findings.ts'
import type { PageFields, Source } from '../model/source.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { partsOf } from '../text/calendar.ts'
import { readDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { isBodyName } from '../text/line-shapes.ts'
import { inCommon, pairsOf } from './pairs.ts'
import type { FieldsDraft } from './plan-draft.ts'
import { joined } from './prose.ts'

/**
 * The document's own fields: what its text tells, else what its page does. `parts`: the titles of its texts, in
 * order; `firstIsAnnex`: the first that is numbered is an annex.
 */
export function documentFields(
  { source, page }: Source,
  mentions: FieldMentions,
  parts: readonly string[],
  firstIsAnnex: boolean,
): FieldsDraft {
  const titles = titlesOf(source, mentions, page, parts)
  const { title, noticeTitle } = handedOut(titles, firstIsAnnex ? parts[0] : undefined)
  return {
    title,
    noticeTitle,
    number: numberOf(source, mentions, page),
    issuers: issuersOf(source, mentions, page, noticeTitle ?? title),
    addressees: mentions.addressees.map((span) => joined(cut(source.text, span))),
    signedOn: mentions.signature?.date ?? (page.signedOn === undefined ? null : readDate(page.signedOn)),
    publishedOn: (page.publishedOn === undefined ? null : readDate(page.publishedOn)) ?? mentions.publishedOn,
    period: periodIn(title && fold(title)),
    references: referencesOf(source, mentions, title),
  }
}

/** What a title that passes on another names. */
function passedOnBy(title: string): string | undefined {
  if (!title.endsWith('通知') && !title.endsWith('函')) return undefined
  return PASSES_ON.exec(title)?.groups?.title
}

const PASSES_ON = /(?:印发|转发|批转|下发|(?<=关于)发布)(?<title>.{2,120}?)的?(?:通知|函)$/u

function titlesOf(
  source: SourceText,
  mentions: FieldMentions,
  page: PageFields,
  parts: readonly string[],
): Titles {
  const own = titleText(source, mentions.title)
  const notice = titleText(source, mentions.noticeTitle)
  const named = page.title === undefined ? null : joined(page.title)
  const passing =
    notice ??
    (named !== null && own !== null && named !== own && passedOnBy(named) !== undefined ? named : null)
  const passed = own === null ? undefined : passedOnBy(own)
  if (own !== null && passed === undefined)
    return { title: passing === null ? withIssuer(own, named) : own, noticeTitle: passing }
  if (passed !== undefined) return { title: unquoted(passed), noticeTitle: passing }
  const outer = notice ?? named
  const inner = outer === null ? undefined : passedOnBy(outer)
  if (inner !== undefined) {
    const cited = citedIn(source, mentions, inner)
    return { title: cited ?? passedOn(unquoted(inner), parts), noticeTitle: outer }
  }
  return { title: outer ?? alone(parts), noticeTitle: null }
}

interface Titles {
  readonly title: string | null
  readonly noticeTitle: string | null
}

/** `关于分解下达实事项目的通知`, whose numbered texts are annexes, hands out the first: the one without a part of its own. */
function handedOut(titles: Titles, annex: string | undefined): Titles {
  const { title, noticeTitle } = titles
  const hands = noticeTitle === null && title?.endsWith('通知') === true
  return hands && annex !== undefined && !title.endsWith(annex)
    ? { title: annex, noticeTitle: title }
    : titles
}

/** `转发国家…委等四部委2019年…要点的通知`: the text cites what it passes on by its own title. */
function citedIn(source: SourceText, { references }: FieldMentions, inner: string): string | null {
  const titles = references.slice(0, 8).map(({ title }) => joined(cut(source.text, title)))
  return titles.find((title) => title.length > 5 && title !== inner && inner.endsWith(title)) ?? null
}

/** A file that holds one annex and nothing before it. */
function alone(parts: readonly string[]): string | null {
  return parts.length === 1 ? parts[0]! : null
}

/** Of the titles further down the one that the notice passes on: it may tell the place, or the kind of text, too. */
function passedOn(inner: string, parts: readonly string[]): string {
  const signs = pairsOf(inner)
  const same = parts.find((part) => inCommon(signs, pairsOf(part)) >= signs.size * ALIKE)
  return same ?? inner
}

/** The share of a title's pairs of characters that another must hold to be the same. */
const ALIKE = 0.7

/** The page's title where it tells the issuer, too, which the text has on a line of its own. */
function withIssuer(own: string, named: string | null): string {
  const issuer = own.startsWith('关于') && named?.endsWith(own) ? named.slice(0, -own.length) : ''
  return isBodyName(issuer) ? issuer + own : own
}

function titleText(source: SourceText, title: Title | null): string | null {
  return title === null ? null : unquoted(title.map((line) => joined(cut(source.text, line))).join(''))
}

function unquoted(title: string): string {
  const inner = title.startsWith('《') ? QUOTED.exec(title)?.groups?.inner : undefined
  const bare = inner ?? title
  return bare.endsWith('稿)') || bare.endsWith('稿）') ? bare.replace(DRAFT_MARK, '') : bare
}

const QUOTED = /^《(?<inner>[^《》]{2,200})》$/u

/** What a working copy says of itself is no part of the title. */
const DRAFT_MARK = /[(（](?:修改|送审|报批|印发)稿[)）]$/u

function numberOf(source: SourceText, mentions: FieldMentions, page: PageFields): string | null {
  const own = mentions.number === null ? null : withoutBlanks(cut(source.text, mentions.number))
  const told = page.number?.replace(/\s/gu, '')
  return told === undefined ? own : (NUMBER.exec(told)?.groups?.number ?? told)
}

/** What a head says around the number (`文号…19号有效性:有效`) is no part of it. */
const NUMBER = /^(?:文号)?(?<number>[一-龥]{1,14}[〔[(【]\d{4}[〕\])】](?:第)?\d{1,5}号)/u

/** The signature, a label, the page; last the body at the front of the title. */
function issuersOf(
  source: SourceText,
  mentions: FieldMentions,
  page: PageFields,
  title: string | null,
): string[] {
  const signed = mentions.signature?.issuers ?? []
  if (signed.length > 0)
    return signed.map((name) => joined(name.map((span) => cut(source.text, span)).join('')))
  const labelled = mentions.labelledIssuer === null ? page.issuer : cut(source.text, mentions.labelledIssuer)
  if (labelled !== undefined) return labelled.split(/[、,，;；\s]/u).filter((name) => name !== '')
  const body =
    title === null ? undefined : /^(?<body>[^“《]{2,40}?)(?:关于|转发|印发|批转)/u.exec(title)?.groups?.body
  return body !== undefined && isBodyName(body) ? [body] : []
}

const FIVE_YEAR_PLANS = new Map([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
])

/** The years that a title tells: `(2018-2022年)`, `2020年…要点`, `“十四五”…规划`. */
function periodIn(title: string | null): FieldsDraft['period'] {
  if (title === null) return null
  return title.includes('20') ? (yearsIn(title) ?? fiveYearsIn(title) ?? yearOf(title)) : fiveYearsIn(title)
}

function yearsIn(title: string): FieldsDraft['period'] {
  const range = /(?<from>20\d{2})年?[-－–—―~～至到─﹣]{1,2}(?<to>20\d{2})/u.exec(title)?.groups
  return range === undefined ? null : { start: `${range.from}-01-01`, end: `${range.to}-12-31` }
}

function fiveYearsIn(title: string): FieldsDraft['period'] {
  const plan = title.includes('五') ? /十[一二三四五]五/u.exec(title) : null
  const first = plan === null ? undefined : FIVE_YEAR_PLANS.get(plan[0])
  return first === undefined ? null : { start: `${first}-01-01`, end: `${first + 4}-12-31` }
}

function yearOf(title: string): FieldsDraft['period'] {
  const year = /(?<!\d)(?<year>20\d{2})年/u.exec(title)?.groups?.year
  return year === undefined ? null : { start: `${year}-01-01`, end: `${year}-12-31` }
}

function referencesOf(
  source: SourceText,
  mentions: FieldMentions,
  title: string | null,
): FieldsDraft['references'] {
  const found = new Map<string, { title: string; number: string | null }>()
  for (const reference of mentions.references) {
    const name = joined(cut(source.text, reference.title))
    const number = reference.number === null ? null : withoutBlanks(cut(source.text, reference.number))
    const isOwn = name === title || (title?.endsWith(name) === true && name.length > 3)
    if (!isOwn && (found.get(name)?.number ?? null) === null) found.set(name, { title: name, number })
  }
  return [...found.values()]
}

/** The one year in which the plan is to be done: told in the title, or set down in the text before the items. */
export function planYearOf(
  title: string | null,
  preface: () => string,
  signedOn: string | null,
): number | null {
  const year = yearTold(title && fold(title), preface)
  // 关于2017年度考核反馈问题的整改方案, signed in 2018: the year looked back on.
  return year !== null && signedOn !== null && partsOf(signedOn).year > year ? null : year
}

function yearTold(title: string | null, preface: () => string): number | null {
  if (title?.includes('20') === true) {
    if (/20\d{2}年?[-－–—―~～至到─]/u.test(title)) return null
    const years = new Set([...title.matchAll(/(?<!\d)(20\d{2})(?:年|$)/gu)].map(([, year]) => Number(year)))
    if (years.size === 1) return [...years][0]!
  }
  const set = /(?:将|把|定|以)?(?<year>20\d{2}) ?年(?:度)?(?:确定为|定为|作为|是全|为全)/u.exec(preface())
  return set === null ? null : Number(set.groups!.year)
}
