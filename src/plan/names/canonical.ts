import { fold } from '../../text/fold.ts'
import type { Dictionary, LocalBody } from './dictionary.ts'
import { type Level, partyOf } from './level.ts'

/** The dictionary's name of what stands behind a level, the level in front: 市发改委 → 市发展和改革委员会. */
export function localCanonical(level: Level, rest: string, { local }: Dictionary): string | null {
  const body = bodyAt(level, rest, local)
  if (body === undefined) return null
  const between = level.party || body.party !== null ? partyOf(level) : ''
  if (body.canonical.includes('{}')) return body.canonical.replace('{}', () => level.text)
  return level.text + between + body.canonical
}

/** The user's name of a body told as a whole. */
export function ownCanonical(fullName: string | null, plain: string, { own }: Dictionary): string | null {
  if (own.size === 0) return null
  return (fullName === null ? undefined : own.get(fold(fullName))) ?? own.get(plain) ?? null
}

/** 委 of 省委宣传部, where the list carried 省; soft ones have it only behind another of the party. */
export function partyBetween(level: Level, plain: string, { local }: Dictionary): string {
  const party = bodyAt(level, plain, local)?.party ?? null
  return party === 'always' || (party === 'often' && level.party) ? partyOf(level) : ''
}

function bodyAt({ rank }: Level, rest: string, local: Dictionary['local']): LocalBody | undefined {
  return local.get(rest)?.find(({ ranks }) => ranks === null || ranks.includes(rank))
}

/** Names as they stand alone, and what the dictionary calls the body. */
export const canonicalExamples: readonly (readonly [string, string | null])[] = [
  ['市发改委', '市发展和改革委员会'],
  ['市发展改革委', '市发展和改革委员会'],
  ['区发改局', '区发展和改革局'],
  ['省工信厅', '省工业和信息化厅'],
  ['福州市住建局', '福州市住房和城乡建设局'],
  ['省委宣传部', '省委宣传部'],
  ['县编办', '县委机构编制委员会办公室'],
  ['自治区党委网信办', '自治区党委网络安全和信息化委员会办公室'],
  ['市场监管总局', '国家市场监督管理总局'],
  ['国家发改委', '国家发展和改革委员会'],
  ['国务院国资委', '国务院国有资产监督管理委员会'],
  ['团市委', '共青团市委员会'],
  ['市妇联', '市妇女联合会'],
  ['省法院', '省高级人民法院'],
  ['县法院', '县人民法院'],
  // A city may be one of three levels.
  ['市法院', null],
  ['县府办', '县人民政府办公室'],
  ['省市场监管局(省知识产权局)', '省市场监督管理局'],
  ['发改委', null],
  ['省数字办', null],
  ['福州海关', null],
  ['有关单位', null],
]
