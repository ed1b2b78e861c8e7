import type { PageFields } from '../model/source.ts'
import { fold } from '../text/fold.ts'

/** The names that head tables, scrapers and lines under the title use for a page's fields; `other`: nothing that is kept. */
const NAMES: Readonly<Record<FieldName, string>> = {
  title: '标题 名称 信息名称 文件名称 文件标题 法规标题 法规名称',
  number: '文号 备注/文号 发文字号 发文文号 发布文号 文件编号 文件字号 字号 颁布文号',
  issuer:
    '发文机关 发文机构 发文单位 制发机关 发布机构 发布部门 发布机关 发布单位 公开责任部门 制定机关 制定单位 颁布单位 颁布机关 公布机关',
  signedOn: '成文日期 公文生成日期 成文时间 发文日期 发文时间 生成日期 签发日期 印发日期',
  publishedOn: '发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 颁布日期 颁布时间 时间 日期',
  other:
    '索引号 信息索引号 主题分类 主题词 主题 分类 类别 体裁分类 组配分类 服务对象 公开类别 公开方式 公开属性 公开范围 有效性 时效性 是否有效 效力状态 实施日期 生效日期 生效时间 失效日期 废止日期 施行日期 有效期 栏目 原文链接 本地目录 来源 信息来源 发布人 关键词 内容概述 统一编号 文件统一编号 文件状态 信息分类 信息类别 公文种类 公开形式 公开时限 政策咨询机关 政策咨询电话 解读机关 体裁 索取号 所属类别 文件来源 法规类别 效力级别 有效性状态 效力等级 效力属性 专题分类 法宝引证码 文章属性 专业属性 属性',
}

const FIELDS = new Map<string, FieldName>(
  (Object.keys(NAMES) as FieldName[]).flatMap((name) =>
    NAMES[name].split(' ').map((word) => [word, name] as const),
  ),
)

/** What is ignored in a label. */
const BESIDE_NAME = /[\s:：【】[\]]/g

/** Names that stand in tables of tasks as well, and tell no head table. */
const GENERAL = /^(?:标题|字号|名称|时间|日期|主题|分类|类别|来源|栏目|关键词|有效期)$/

const EMPTY = /^(?:无|暂无|[-—/]{1,2})?$/

/** A web site calls itself its issuer: only what reads like a body counts. */
const BODY = /(?:政府|委员会|委|办|局|厅|部|院|会|室|署|中心|处|司|党组|集团|公司|行|团)$/

export type FieldName = keyof PageFields | 'other'

/** Which field a label names; `null`: none. Blanks inside (`索 引 号`) and the colon are ignored. */
export function fieldName(label: string): FieldName | null {
  if (label.length > 24) return null
  return FIELDS.get(fold(bareName(label))) ?? null
}

/** Does a label name a field that only the head of a page has? */
export function isHeadName(label: string): boolean {
  return fieldName(label) !== null && !GENERAL.test(bareName(label))
}

function bareName(label: string): string {
  return label.replace(BESIDE_NAME, '')
}

/** The fields with one more, the value as written; the first to be told wins, an empty one tells nothing. */
export function withField(page: PageFields, name: FieldName, value: string): PageFields {
  const trimmed = value.trim()
  if (name === 'other' || EMPTY.test(trimmed) || page[name] !== undefined) return page
  // 字号: 大 中 小, 字号: 14px
  if (name === 'number' && !/[一-龥].{0,20}\d/.test(trimmed)) return page
  if (name === 'issuer' && !trimmed.split(/[\s、,，;；]/).every((body) => body === '' || BODY.test(body)))
    return page
  return { ...page, [name]: trimmed }
}
