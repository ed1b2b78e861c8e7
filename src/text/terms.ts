// Words that notices use everywhere and several stages ask for, as parts of patterns (`pattern.ts`). What one
// rule alone knows stands with that rule.

/** What a unit does in a task. */
export const DUTY = '(?:牵头|负责|配合|参与|落实|实施|[主承督协]办|协助)'

/** What a label tells of the units behind it: 责任单位, 牵头部门. */
export const LABEL_DUTY = '(?:责任|牵头|配合|参与|落实|实施|[主承督协]办|协助)'

/** The label of a list of units. */
export const UNIT_LABEL = `${LABEL_DUTY}(?:单位|部门)`

/** The label of a time. */
export const TIME_LABEL = '(?:进度安排|(?:完成|整改|办结)(?:时限|时间)|(?:时限|时间)(?:要求|安排))'

/** What an issued text calls itself: 本通知, 上述措施. */
export const DOCUMENT =
  '(?:(?:实施)?(?:意见|方案|细则)|(?:若干)?措施|(?:行动)?计划|通知|办法|规定|制度|预案|政策|条例|规则)'

/** The last character of most bodies' names. */
export const BODY_LAST = '[局厅委部署院会办室府行组团队司心]'

/** Verbs that open a sentence on what is to be done, and no body's name. */
export const OPENING_VERB =
  '(?:支持|鼓励|推动|加强|加快|严控|引导|促进|完善|建立|积极|大力|实施|落实|强化|提升|优化|深化|加大|提高|探索|拓展)'

/** A day as a signature has it, in figures or spelt out; a copy has blanks in it. */
export const SIGNED_DAY = String.raw`[一二三四五六七八九〇○零OoО\d]{4} ?年 ?[元一二三四五六七八九十\d]{1,3} ?月 ?[一二三四五六七八九十\d]{1,3} ?日`

/** A remark on the document behind its date. */
export const REMARK = String.raw`\([^()]{1,30}\)`
