import { endsWithAny } from '../../text/endings.ts'
import type { NameTest } from './name-test.ts'

/** Words that leave open which units are meant. */
const OPEN_WORD =
  /各|有关|相关|其他|其它|全体|所有|部分|所属|下属|属地|所在|事发|当地|试点|涉及|成员单位|^(?:地方|基层)(?:人民政府|政府|党委|单位)|级以上|级(?:人民)?政府$|^(?:设区的?市|地级市|县级市|省辖市)|^驻/u
/** What names a class, not a body. */
const CLASSES = ['单位', '企业', '机构', '组织', '院校', '高校', '主体', '运营商', '国企', '央企']
/** A known kind of body alone is a class too: 乡镇人民政府, 街道办事处. */
const CLASS_ALONE =
  /^(?:学校|医院|行业协会|商会)$|^(?:乡镇|街道|镇街|街镇|村|社区|市县|县区|区县|县市区|市州|旗县|村居)(?:人民政府|政府|办事处|办|党委|党工委|两委|居委会|村委会|委员会)?$/u
/** Levels side by side: 市、县(区)人民政府, 县(市、区), 市、区财政部门. */
const LEVELS =
  /(?:^|[、(])[省市县区州旗盟乡镇地][、(和及与](?:市(?!场)|[县区州旗盟乡镇地])|[([][^()[\]]{0,20}区、[^()[\]]{0,20}区[)\]]/u
/** One level, one field of work: 市财政部门. */
const ONE_DEPARTMENT = /^(?!市场)[省市县区州旗盟](?![级直属])(?!行业)[一-龥]{2,14}部门$/u

/** Does a name stand for a group or a class of units, not for one body? */
export const collective: NameTest = {
  name: 'names/collective',
  about: '“各县(市、区)人民政府”“有关单位”:一类单位,不是一个单位。',
  test: (name) =>
    OPEN_WORD.test(name) ||
    endsWithAny(name, CLASSES) ||
    CLASS_ALONE.test(name) ||
    LEVELS.test(name) ||
    (name.endsWith('部门') && !ONE_DEPARTMENT.test(name)),
  yes: [
    '各县(市、区)人民政府',
    '各有关部门',
    '有关单位',
    '各地区',
    '市、县(区)政府',
    '省直有关部门',
    '省级行政执法部门',
    '省清欠工作领导小组成员单位',
    '开发区(投资区、高新区)管委会',
    '项目所在县(市)、乡(镇)人民政府',
    '县级以上人民政府',
    '设区市人民政府',
    '市场监管部门',
    '国务院相关部门和单位',
    '中央驻闽有关机构',
    '自然资源、住建部门',
    '市、区财政部门',
    '省级部门',
    '乡镇人民政府',
    '街道办事处',
  ],
  no: [
    '市财政部门',
    '省机关事务管理局',
    '市直机关工委',
    '福州、厦门市人民政府',
    '省市场监管局(省知识产权局)',
    '市委组织部',
    '市卫生健康委员会',
    '鼓东街道办事处',
    '市委、市政府综合目标管理考核委员会办公室',
  ],
}
