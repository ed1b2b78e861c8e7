import type { UnitRole } from '../model/mention.ts'
import { withoutBlanks } from './blanks.ts'
import { remembered } from './remembered.ts'

/** What the label of a field says about its value. */
export type FieldKind = UnitRole | 'person' | 'time' | 'other'

/** Each kind with the characters that its labels end with, for most words end otherwise and need no pattern. */
const LABELS: readonly (readonly [kind: FieldKind, ends: string, labels: RegExp])[] = [
  [
    'person',
    '导人员',
    /^(?:(?:总?牵头|责任|分管|包抓|包保|督办|督导|主管|挂钩|联系|挂点|市|区|县)(?:市|区|县|州|省)?级?领导|责任人员?|联系人|牵头人|(?:第一|直接|主要|具体|分管)?(?:负责|责任)人)$/u,
  ],
  [
    'lead',
    '位门局室体头办责总所组',
    /^(?:(?:整改|[省市县区州]级|[省市县区州]直)?总?牵头[一-龥]{0,4}(?:单位|部门|司局|科室|处室|股室|部室|站所|主体|组)|(?:总|分项)?牵头|(?:主办|主责)(?:科室|处室|股室|部室|站所)|(?:主办|主责|汇总)(?:单位|部门)?|牵头\(责任\)(?:单位|部门))$/u,
  ],
  [
    'support',
    '位门局室合办与同助所组',
    /^(?:(?:整改|[省市县区州]级|[省市县区州]直)?(?:主要)?(?:配合|参与|参加|协办|协作|协助|协同|支持|辅助)[一-龥]{0,4}(?:单位|部门|司局|科室|处室|股室|部室|站所)|参加组|配合|协办|参与|协同|辅助|责任\(配合\)(?:单位|部门)|配合\(责任\)(?:单位|部门)|参\(协\)办单位)$/u,
  ],
  [
    'supervise',
    '位门室所办导督',
    /^(?:督办|监督|督导|督查|监管|督促)[一-龥]{0,2}(?:单位|部门|科室|处室|股室|部室|站所)$|^(?:督办|督导|监督)$/u,
  ],
  [
    'responsible',
    '位门局室体构工任所格',
    /^(?:(?:主要|具体|第一|共同|直接|工作|任务|整改|项目|[省市县区州]级|[省市县区州]直)?(?:责任|落实|实施|承办|起草|编制|拟订|负责|执行|指导|承接|承担|完成|办理|主管|推进|组织|建设|经办|行业主管|包保|包抓|包联|值守)[一-龥]{0,2}(?:单位|部门|司局|科室|处室|股室|部室|站所|主体|机构)|责任网格|(?:责任|任务|工作|职责|部门|单位)?分工|责任\(牵头\)(?:单位|部门)|责任(?:单位|部门)?或牵头(?:单位|部门)|(?:检查|抽查|执法)主体|责任)$/u,
  ],
  [
    'time',
    '限间点度求排表期日份次',
    /^(?:(?:计划|预计|拟|要求)?(?:完成|办结|办理|办复|销号|反馈|上报|报送|治理|验收|整改|工作|推进|实施|落实|任务|目标|计划|起止|时间|达标|建成|竣工|交付|投用|活动|举办|开展)?(?:时限|时间|期限|节点|进度)(?:要求|节点|安排|进度)?|频次(?:[及和/]?(?:时限|时间|要求))?|(?:时限|时间)[及和/](?:频次|要求)|进度安排|时间安排|推进时间表|工作进度|完成日期|(?:建设|实施|起止|建设起止)?年限|(?:执行|实施|政策|有效)期限|(?:起止|执行|实施|工作|活动)日期|起止日|月份|(?:建设)?(?:工期|周期))$/u,
  ],
]

/** `责任单位及责任人`: whom to find among the names is told by what they are. */
const PERSON_TOO = /(?<=单位|部门|处室|科室)(?:及|和|与)(?:责任|负责|联系)人$/u

/** Of all labels. */
const SHORTEST = 2
const LONGEST = 12

/** The kind of a field's label, blanks inside it disregarded. */
export const readFieldLabel = remembered((label): FieldKind => {
  const joined = withoutBlanks(label).replace(PERSON_TOO, '')
  if (joined.length < SHORTEST || joined.length > LONGEST) return 'other'
  const last = joined.charAt(joined.length - 1)
  return LABELS.find(([, ends, labels]) => ends.includes(last) && labels.test(joined))?.[0] ?? 'other'
})
