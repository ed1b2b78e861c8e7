import type { UnitRole } from '../../model/mention.ts'
import { hasNeeds } from '../needs.ts'

// What a unit does in a task, told behind its name: A牵头, B、C配合, D按职责分工负责.

const LEAD =
  /(?:(?:共同|联合|分别|负责|总|并|双|统一|具体)?(?:牵头|主办|主责|抓总)(?:负责|组织|实施|落实|抓总|推进|协调|统筹|组织实施|组织落实|组织协调|抓好落实|贯彻落实|推进落实|督导|督促|指导|办理|整治|调度|推动|开展|制定|完成|,?会同有关部门)?|为牵头(?:单位|部门)|(?:负|任)总责|总负责|主抓|统筹|为主)$/u
const SUPPORT =
  /(?:为(?:配合|协办|参与|协助)(?:单位|部门)|(?:积极|共同|分别|协同|密切|做好|全力)?(?:参加|参与|配合|协助|协办|协同|协作|协管|辅助|参演|(?:技术)?支持)(?:落实|实施|做好|配合|负责|推进|工作|办理|完成|抓好落实)?(?:,?按照?(?:各自)?职责(?:分工)?负责)?)$/u
const DUTY_PREFIX =
  /(?:,?(?:并|均|都)?(?:按照?|根据|依据|依|结合)(?:照)?(?:各自|本部门|本单位|工作)?(?:工作)?(?:职责|职能|权限|任务|责任|分工|实际)(?:和|及|与|、)?(?:任务|职能|权限)?(?:分工|范围)?(?:要求)?)?(?:分别|具体|共同|统一|各自|组织|全面|主要|各|分级|分头|分片|包片|包保|包干|协同)?$/u
/** Without one of these there is no prefix, which is what most clauses lack. */
const DUTY = { needs: '按|据|依|结合|分|具体|共同|统一|各|组织|全面|主要|协同|包' }
const RESPONSIBLE =
  /(?:负责(?:落实|实施|推进|组织(?:[一-龥]{2,12}?(?:具体)?)?(?:实施|落实)|组织协调|统筹协调|组织|协调|抓好落实|指导|督促|具体落实|具体实施|推进落实|同志)?|落实|贯彻落实|抓好落实|组织落实|推进落实|推动落实|落实到位|具体实施|组织实施|推进实施|贯彻实施|抓好实施|实施|执行|承办|具体抓|包落实|自管|(?:督促|监督|协调)?指导(?:督促|协调|监督|服务)?|承担|推进|推动|完成|办理|为责任(?:单位|部门|主体)|分工负责|做好相关工作|做好有关工作)$/u
const SUPERVISE = /(?:负责)?(?:督办|监督|督导|督查|督促检查|督促落实)$/u

const VERBS: readonly (readonly [UnitRole, RegExp])[] = [
  ['lead', LEAD],
  ['support', SUPPORT],
  ['supervise', SUPERVISE],
  ['responsible', RESPONSIBLE],
]

/** The role that a clause's end tells, and how long the telling words are; `null` where it tells none. */
export function readVerb(clause: string): { role: UnitRole; length: number } | null {
  for (const [role, pattern] of VERBS) {
    const verb = pattern.exec(clause)
    if (verb === null) continue
    const before = clause.slice(Math.max(0, verb.index - 40), verb.index)
    const prefix = hasNeeds(DUTY, before) ? (DUTY_PREFIX.exec(before)?.[0] ?? '') : ''
    return { role, length: verb[0].length + prefix.length }
  }
  return null
}
