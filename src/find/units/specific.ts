import { isPlaceName, isUnitName, withoutBrackets } from './names.ts'

/** A mere class of bodies names nobody. */
const CLASS_ONLY =
  /^(?:[一-龥、]{0,24}(?:部门|单位|机构|企业|机关|主体)|(?:乡镇|镇|乡|街道|县|区|市|村|社区)?(?:人民政府|政府|办事处|街道办事处|[居村]民?委员?会))$/u

/** `排查组`, `宣传报道组`: set up by the plan itself. */
const GROUP = /^[一-龥]{2,6}(?<!小|领导|指导|协调)组$/u

/** A name that says which body it is, or that all of a kind are meant: in a sentence others are mere subjects. */
export function isSpecific(name: string): boolean {
  const bare = withoutBrackets(name)
  if (/牵头|责任/u.test(bare)) return false
  if (/^各/u.test(bare)) return isUnitName(bare) || /^各[一-龥]{0,4}[市县区州旗镇乡]$/u.test(bare)
  if (/^(?:开发区|高新区|新区)/u.test(bare)) return true
  return isUnitName(bare) && !isPlaceName(bare) && !CLASS_ONLY.test(bare) && !GROUP.test(bare)
}

/** A department told by its field, where a colon behind it says that it is spoken of: 文化部门:…. */
export function isAddressed(name: string): boolean {
  return isStanding(name) || (DEPARTMENT.test(name) && isUnitName(name))
}

const DEPARTMENT =
  /^(?!有关|相关|其他|成员|责任|牵头|配合|主管|申[请报]|用人|建设|施工|使用|各)[一-龥]{2,14}部门$/u

/** A group that a body sets up for the work is none: 监督组:负责…. */
export function isStanding(name: string): boolean {
  return isSpecific(name) && !name.endsWith('组')
}
