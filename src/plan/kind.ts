import type { ItemKind } from '../model/plan-document.ts'
import { withoutBlanks } from '../text/blanks.ts'

type Telling = Exclude<ItemKind, 'entry'>

/** Terms that tell the kind, matched at the end of a heading or of one of its joined parts. */
export const TERMS: readonly (readonly [Telling, RegExp])[] = [
  [
    'goal',
    /(?:总体目标|工作目标|主要目标|目标任务|发展目标|预期目标|目标指标|目标要求|约束性指标|主要指标|改革目标|行动目标|建设目标|任务目标|阶段目标|总目标|年度目标|(?<!^各[^,。]{1,12}责任)目标)$/u,
  ],
  [
    'background',
    /(?:指导思想|总体要求|总体思路|总体考虑|基本原则|工作原则|主要原则|遵循原则|原则|重要意义|重大意义|适用范围|明确范围|试点范围|实施范围|(?:适用|支持|重点|申报|申请|审计|扶持|补助|补贴|资助|救助|奖励|奖补|评选|认定|推荐)对象|(?:支持|整治|检查|抽查|督查|排查|治理|监管|保障|申报)范围|(?:招生|活动|服务|保障|调查|监测|评估|考核|检查|参与|试点|受益|培训)对象|(?:认定|申请|申报|评选|入选|遴选|准入|推荐|报名|享受|资格)条件|^(?:预案|方案|办法|规定)?(?:的)?(?:解释|(?:实施|生效|施行|执行)(?:时间|日期))|^有效期限?|^(?:名词|术语|指标)(?:解释|释义)|^(?:名词)?术语和定义|^(?:工作)?联系(?:方式|电话|人)?|^咨询(?:方式|电话)|^(?:试点|样本)(?:城市|地区)|^(?:发展|工作|现有)基础|^(?:面临|发展|当前|总体|国内外)?形势|^机遇|^挑战|工作思路|编制依据|制定依据|^(?:活动|大会|会议|竞赛|比赛)(?:主题|宗旨)|(?:^|活动|工作|公示|检查|调查|演练|培训|竞赛|评选|整治)目的(?:意义)?|背景|现状|总则|有关背景|改革内容|事项说明)$/u,
  ],
  [
    'phase',
    /(?:[一-龥]{2}步骤|步骤安排|进度安排|阶段安排|时间安排|实施阶段|工作安排及步骤|时间步骤|(?:招生|报名|活动|考试|评选|申报|竞赛|比赛|赛事)(?:工作)?(?:安排|时间)|(?:整治|治理|行动|开展|检查|抽查|督查|排查|创建|宣传|公示|征集|普查|清查)时间|实施进度|工作进度|工作进程|阶段)$/u,
  ],
  [
    'safeguard',
    /(?:保障措施|保障条件|^保障机制|工作要求|有关要求|相关要求|几点要求|具体要求|其[他它]要求|(?:活动|征集|报送|参赛|参与|纪律|整治|宣传)要求|组织领导|组织保障|组织实施|组织机构|监督考核|监督考评|督查考核|督导考核|督促考核|考核督查|考核监督|监督检查|督办协调|督促检查|督导检查|督查督办|(?<!社会|住房|医疗|养老|民生|生活|兜底|就业|救助)保障)$/u,
  ],
  [
    'task',
    /(?:主要任务|重点任务|工作措施|主要措施|工作重点|重点工作|任务分工|工作任务|整改措施|重点措施|主要内容|工作内容|具体措施|政策措施|任务措施|主要工作|任务与分工|重点举措|主要举措|重点内容|工作举措)$/u,
  ],
]

/** The signs that a term ends with. Most headings end otherwise, and need not be held against the terms. */
export const LAST_SIGNS =
  '义人题旨件作则制办务势区系围容导工市度式想战据排措施明景期构查标核段求点状的督础程虑评话调象路遇释间限障骤'

const TAILS = ['力度', '工作', '等']
const STRENGTHENING =
  /^(?:(?:进一步|切实|认真|着力|大力|全面|不断|扎实|持续|加强|强化|严格|健全|加大|做好|抓好|完善|落实|明确|突出|严肃|狠抓|加快|建立|夯实|压实|提高|搞好|把握)){1,3}/u
const RESULT =
  /(?<=[一-龥]{2})(?:更加|进一步|明显|显著|全面|基本|大幅|持续|不断|初步|逐步|有效|稳步)(?:完善|优化|提升|提高|增强|改善|形成|建立|健全|建成|规范|充分|有力|高效|加快|实现|显现|到位|协调|合理|发展|扩大|降低|成熟|好转|活跃|突出)$/u

/** The kind that a heading tells for what stands below it; `null` where it tells none. */
export function kindBelow(heading: string): Telling | null {
  const words = bare(heading)
  if (words.includes('职责') && DUTIES.test(words)) return 'task'
  if (asksForAwareness(words) || setsConditions(words)) return 'background'
  const parts = partsOf(withoutSecuring(words))
  const kinds = parts.map((part) => termOf(withoutTail(part)))
  const told = kinds.filter((kind) => kind !== null)
  if (told.length === 0) return null
  // 申请条件和程序; 明确目标和责任,切实加强领导: what else it names may ask for work, or does.
  const others = parts.filter((_, at) => kinds[at] === null)
  if (others.length > 0 && told.every((kind) => kind === 'background')) return null
  if (told.every((kind) => kind === 'goal') && others.some((part) => ASKS.test(part))) return null
  return told.includes('task') && told.at(-1) !== 'safeguard' ? 'task' : told.at(-1)!
}

function withoutTail(part: string): string {
  const tail = TAILS.find((one) => part.endsWith(one))
  return tail === undefined ? part : part.slice(0, -tail.length)
}

/** `保障和改善民生`: the verb is no 保障 of the plan. */
function withoutSecuring(words: string): string {
  return words.includes('保障') ? words.replace(SECURING, '') : words
}

const SECURING = /保障(?=[和与及](?:改善|提升|提高|发展|促进|推进|完善|优化)[一-龥]{2})/u

/** `充分认识…和…的重要意义`: why, not what. */
function asksForAwareness(words: string): boolean {
  return words.includes('认识') && AWARENESS.test(words)
}

const AWARENESS =
  /^(?:充分|深刻|切实|全面|统一思想,?(?:充分|深刻)?)认识.{2,60}(?:意义|重要性|必要性|紧迫性)$/u

/** `申请认定见习基地,应当符合下列条件`: whom it is for. */
function setsConditions(words: string): boolean {
  return words.includes('条件') && CONDITIONS.test(words)
}

const CONDITIONS =
  /^[^。;]{0,48}(?:符合|具备|满足)(?:下列|以下|如下)(?:基本|申报|申请|认定|资格)?条件(?:之一)?(?:的)?$/u

/** The first and last chapters of a regulation say what it is for, and from when it holds. */
export function isFrame(heading: string): boolean {
  const words = bare(heading)
  return words === '总则' || words === '附则'
}

/** `组织机构和职责`: what each body has to do, no safeguard. */
const DUTIES = /(?:机构|体系|指挥部|小组)[^,。]{0,6}职责(?:分工|任务)?$/u

/** Does an annex of that title tell what words and grades mean: 分级标准, 名词解释? */
export function givesCriteria(title: string): boolean {
  return CRITERIA.test(title.replace(/\([^()]{1,20}\)$/u, ''))
}

const CRITERIA =
  /(?:分级|分类|划分|评定|认定|判定|评价|评分|考核)标准$|(?:名词|术语|指标)(?:解释|释义)$|(?:填报|填表|编制)说明$/u

/** The kind that a leaf's own heading tells: only where it is a term and nothing more than a word before it. */
export function kindOfOwn(heading: string): Telling | null {
  const words = bare(heading)
  if (asksForAwareness(words) || setsConditions(words)) return 'background'
  if (!endsAsTerm(words)) return null
  const told = words.split(/[和与及、]/u).map(kindOfPart)
  if (told.some((kind) => kind === null)) return null
  return told.includes('background') ? 'background' : (told.at(-1) ?? null)
}

function kindOfPart(part: string): Telling | null {
  const asks = STRENGTHENING.exec(part)?.[0] ?? ''
  const asked = part.slice(asks.length)
  const words =
    asks !== '' && DOING.test(asks) && asked.endsWith('工作') ? asked.slice(0, -'工作'.length) : asked
  const kind = termOf(words)
  if (kind === null || (kind === 'goal' && CARRIES_OUT.test(asks))) return null
  const isTerm = TERMS.some(([, pattern]) => pattern.exec(words)?.[0] === words) && !CHECKS.test(words)
  return isTerm || isStage(words) || isShortGoal(kind, words) ? kind : null
}

/** `强化监督检查` is work to do where nothing above it says that it safeguards. */
const CHECKS = /^(?:监督检查|督促检查|督导检查|督查督办)$/u

/** A heading that tells what will have been reached: `政策环境更加优化`; one that begins with a verb asks for it. */
export function statesResult(heading: string): boolean {
  const words = bare(heading)
  return RESULT.test(words) && !ASKS.test(words)
}

const ASKS =
  /^(?:推动|推进|促进|实现|加快|支持|确保|提升|提高|加强|强化|深化|优化|完善|健全|建立|构建|打造|培育|引导|鼓励|扩大|坚持|保障|着力|大力|积极|切实|进一步|全面|深入|持续|稳步|不断|努力|做好|抓好|加大|落实|帮助|带动|助力)/u

/** 做好组织实施工作 is 组织实施. */
const DOING = /做好|抓好|搞好/u
/** `落实年度目标任务` asks for work. */
const CARRIES_OUT = /落实|夯实|压实/u

function isStage(words: string): boolean {
  return words.endsWith('阶段') && words.length <= 20
}

function isShortGoal(kind: Telling, words: string): boolean {
  return kind === 'goal' && words.length <= 6
}

function termOf(words: string): Telling | null {
  return endsAsTerm(words) ? (TERMS.find(([, pattern]) => pattern.test(words))?.[0] ?? null) : null
}

function endsAsTerm(words: string): boolean {
  return LAST_SIGNS.includes(words.charAt(words.length - 1))
}

function partsOf(heading: string): string[] {
  return heading.split(/[,;、和与及]/u).filter((part) => part !== '')
}

/** Terms that may have lost the break behind them: `总体要求以…为指导`, `工作要求各单位要…`. */
const RUN_ON_TERMS = new Set([
  '指导思想',
  '总体要求',
  '总体思路',
  '基本原则',
  '工作原则',
  '总体目标',
  '工作目标',
  '主要目标',
  '发展目标',
  '保障措施',
  '组织保障',
  '工作要求',
  '组织领导',
  '组织实施',
  '监督检查',
])
const RUN_ON =
  /^(?:(?:以|深入|全面|认真|坚持|围绕|贯彻|高举|按照|牢固|紧紧|通过|到(?=20))[^。]{16}|[^,。;、的]{2,10}(?:要|应当?|须)(?!求|素|点))/u

/** The words of a heading, without its bracket and stop; of one that ran on, the term. */
function bare(heading: string): string {
  const open = withoutBlanks(heading.endsWith(')') ? heading.replace(/\([^()]{0,40}\)$/u, '') : heading)
  const words = open.endsWith('。') || open.endsWith(':') ? open.slice(0, -1) : open
  const term = words.slice(0, 4)
  return RUN_ON_TERMS.has(term) && RUN_ON.test(words.slice(4)) ? term : words
}
