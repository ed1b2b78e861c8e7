import type { RuleMatch } from '../../model/rule.ts'
import { pattern } from '../../text/pattern.ts'
import { MONTH_POINT } from './words.ts'

type Place = Pick<RuleMatch, 'before' | 'after'>

/** Words that demand what follows: a bare year behind them is one to reach. */
const DEMANDED =
  /(?:力争|争取|确保|保证|务必|力求|必须)(?:于|在)?$|(?:工作|检查|验收|活动|整治|报送|上报|完成|评估|督查|考核)时间(?:分别|安排|初步|拟)?(?:定)?(?:为|在|于|:)$|[,。;]时间(?:初步|暂|拟)?定(?:为|在|于)$|安排[在于]$/u
/** The phrase opens its clause, or stands where the time of a demand stands. */
const OPENS =
  /(?:^|[,。;:!\n]|其中|(?:^|[^存现实所])在|(?:^|[^已对关由用位低高大小少多早晚属至处基等源限终])于|要|应|应当|须|需|(?:^|[^现])将|计划|拟|预计|会议(?:同意|议定|决定|明确)|原则上|一是|二是|三是)\s{0,4}$/u
/** What a demand begins with. */
const ACTION =
  /^ {0,2}(?:(?:[一-龥]{2,5}、){1,6}[一-龥]{2,5}?(?:全面|基本|率先)(?:实施|实现|完成|推开|推行|建成|启动)|在[^,。;、前后内中]{2,12}(?:组织|开展|实施|推[开广行进动]|启动|建成|完成)|[一-龥]{2,10}(?:达到?|提高到|提升到|增加到|控制在|不低于|不少于|保持在|降到|突破|超过|达)\d|[一-龥]{2,8}(?:完工|竣工|投产|通车|投用)|扩大|分别(?:达到?|完成|实现|新增|建成|创建|下降|提高|提升|培育)|集中(?:开展|组织|整治|办理)|赴[^,。;]{2,12}(?:开展|举办|考察|招商|参加|对接|调研)|结合[^,。;、]{2,16}(?:组织|开展|举办|举行|启动)|按|全面|基本|初步|实现|完成|建成|建立|启动|开展|推进|推动|新增|新建|力争|争取|确保|要|将|应|须|继续|新[开设引培创改认签]|创建|争创|遴选|安排|重点|计划|组织|关闭|退出|达到|形成|全省|全市|全区|全县|全州|全国|各|制定|制订|出台|印发|修改|下发|下达|编制|建设|实施|打造|推出|颁布|提请|提交|授牌|报批|收官|公开征求|出版|培育|引进|培训|举办|召开|查漏补缺|总结|验收|上报|报送|报|发放|公布|公示|向|对|每|至少|不少于|不低于|主要|优先|先行|试点|率先|提前|结束|累计|再|选取|进行|取得|投入|投产|开工|竣工|优化|构建|健全|完善|修订|整治|淘汰|改造|落实|逐步|上线(?!率)|推广|投用|交付|通车|开通|打通|接入|申报|选派|评选|举行)/u
/** A clause behind the comma that demands something. */
const ACTION_BEHIND_COMMA =
  /^ {0,2},[^。;\n]{0,22}(?:要|应|须|将|力争|争取|确保|完成|建成|实现|启动|开展|推[进动行]|印发|制定|制订|组织|召开|出台|达到?|全面|基本|形成|建立|选取|提高|提升|压缩|下降|降低|新增|不低于|不少于|超过|完善|健全|优化|加强|加快|累计|覆盖|落实|报|验收|总结)/u
/** What a report of the past says. */
const REPORTED = /了|同比|以来|已经|已[^有]|荣获|比上年|较上年|共计|共有/u
/** A clause that describes a thing (投产的, 完成注册的), not one that demands. */
const DESCRIBES =
  /^(?!将|把|向|由|按|对|各|全|达到|实行|执行|采用|启用|使用|推行|出台|制定)[一-鿿]{2,4}的|^[^,。;\n]{1,20}的,/u
/** What is to be there by then, and how it is to be: `建立统一的平台`; `建成通车的` are things that are there. */
const SETS_UP =
  /^ {0,2}(?:建立|形成|构建|打造|健全|完善|组建|培育|创建|营造|建成)[一-龥]{0,4}(?:统一|完善|健全|长效|高效|规范|科学|完整|有效|可复制|良好|稳定|专业|专门|相应|齐全|配套|先进|权威|畅通|便捷|合理|成熟|稳固|协调|联动|覆盖[一-龥]{1,8}|[一-龥]{2}[性化])的/u
/** The whole of an act: `完成清单的核对`, which ends its clause; `完成注册的企业` are things that did it. */
const DOES_ALL =
  /^ {0,2}(?:完成|做好|开展|启动|组织)[一-龥]{2,4}的(?![一-龥]{0,4}(?:企业|项目|单位|问题|小区|工程|车辆|人员|地区|乡镇|学校|机构|产品|事项|部门|设备|设施|园区|县区|县市|家庭|村|户|人)(?:[,。;、)\n]|$))[一-龥]{2,6}(?=[,。;、)\n]|$)/u
/** The phrase is part of a condition. */
const CONDITION = /(?:对|对于|补缴|属于|截至|截止|截止到|包括|包含|不含|自|从|对在)$/u

/**
 * Does a stretch of the calendar, named alone in running text, say when something is to be done?
 * `listed`: it opens its part of a list, whatever stands before.
 */
export function demands(place: Place, listed = false): boolean {
  const { before, after } = withoutOthers(place)
  if (REPORTED.test(after) || describesThing(after)) return false
  if (DEMANDED.test(before) || isDoneBy({ before, after })) return true
  return (
    (listed || OPENS.test(before)) &&
    (ACTION.test(after) || (after.includes(',') && ACTION_BEHIND_COMMA.test(after)))
  )
}

/** `于九月下旬和十一月上旬分两次检查`: each of several points of time stands where the first does. */
function withoutOthers({ before, after }: Place): Place {
  const listed = /[、和及]/u.test(before.slice(-1) + after.slice(0, 1))
  return listed
    ? { before: before.replace(OTHER_BEFORE, ''), after: after.replace(OTHERS_BEHIND, '') }
    : { before, after }
}

const OTHER_BEFORE = pattern`${MONTH_POINT}[、和及]$`
const OTHERS_BEHIND = pattern`^(?:[、和及]${MONTH_POINT}){0,3}(?:分别|分[两二三四]次)?`

/** `新院区2024年建成投用`, `机场9月通航`: of a thing it is told by when it is there. */
function isDoneBy({ before, after }: Place): boolean {
  return (THERE.test(after) || REACHES.test(after)) && (THING.test(before) || OPENS.test(before))
}

/** `重症病床年内达到总数的4%`, `办公区年内全部完成改造`. */
const REACHES =
  /^ {0,2}(?:(?:全部|全面|基本)(?:完成|实现|建成|整改到位|拆除|覆盖)|(?:力争|要|将)?(?:达到?|提高到|提升到|增加到|控制在|降到|突破)[^,。;\d]{0,10}\d)/u

const THERE =
  /^ {0,2}(?:全[线面部]|正式|基本|如期)?(?:完成|建成|竣工|完工|开工|投产|投用|投运|投入(?:使用|运营|运行)|通车|通航|通水|通气|通电|运营|启用|开业|开园|开馆|交付|挂牌|封顶|上线|试运行)(?:建设|投用|投产|投运|通车|使用|运营|运行|交付)?(?=[,。;、)]|$)/u
const THING = /[一-龥)”](?<![自从由到至于在对将及和与、月日年以])$/u

/** Does a phrase with 前 or 到 in running text only describe something (`对2020年6月30日前投产的`)? */
export function describes({ before, after }: Place): boolean {
  if (before.includes('对') && CONCERNS.test(before) && /^[^,。;\n]{1,22}的/u.test(after)) return true
  return CONDITION.test(before) || describesThing(after) || /^(?:已|出生|(?:出台|印发)的)/u.test(after)
}

const CONCERNS = /(?:^|[,。;\n])对[^,。;\n]{0,22}$/u

function describesThing(after: string): boolean {
  return after.includes('的') && DESCRIBES.test(after) && !SETS_UP.test(after) && !DOES_ALL.test(after)
}

/** Is the phrase something to reach (`争取“十四五”期间开工`)? */
export function isDemanded({ before }: Pick<Place, 'before'>): boolean {
  return DEMANDED.test(before)
}

/** `每人每月400元`, `按每月500元`: a rate by head, no frequency. */
export function isRate({ before, after }: Place): boolean {
  return PER_HEAD.test(before) || (/[人户家亩]$/u.test(before) && MONEY.test(after))
}

const PER_HEAD = /(?:[每按一\d][人户家亩]|按)$/u
const MONEY = /^[^,。;]{0,16}\d[^,。;]{0,4}元/u

/** Does the phrase stand at the start of a clause? */
export function opens({ before }: Place): boolean {
  return OPENS.test(before)
}

/** More points of time behind this one, of which the last says 前 for all: `6月15日、9月15日前`. */
const SHARED_BEFORE =
  /^(?: {0,2}[、和及] {0,2}(?:\d{4} {0,2}年)? {0,2}\d{1,2} {0,2}月(?: {0,2}\d{1,2} {0,2}[日号]|份?[底末])){1,6}(?:之前|以前|前)/u

/** Does the phrase stand in a list of days or months' ends that all are to be kept? */
export function sharesBefore({ after }: Place): boolean {
  return SHARED_BEFORE.test(after)
}
