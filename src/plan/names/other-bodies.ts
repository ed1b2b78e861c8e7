/** A body whose short name does not follow from its full one. */
export interface OddBody {
  readonly canonical: string
  readonly names: readonly string[]
  /** The levels that have it; all where left out. `县` stands for all below a city. */
  readonly levels?: readonly ('省' | '市' | '县')[]
}

/** Congresses, courts, people's organisations: named behind their level. `{}` is where the level stands instead. */
export const ODD_BODIES: readonly OddBody[] = [
  { canonical: '人民政府', names: ['政府'] },
  { canonical: '人民政府办公厅', names: ['政府办公厅'] },
  { canonical: '人民政府办公室', names: ['政府办公室'] },
  { canonical: '人民政府办公室', names: ['政府办', '府办'], levels: ['县'] },
  { canonical: '人民政府办公厅', names: ['政府办', '府办'], levels: ['省'] },
  { canonical: '人民政府督查室', names: ['政府督查室'] },
  { canonical: '人民政府研究室', names: ['政府研究室'] },
  { canonical: '人民代表大会常务委员会', names: ['人大常委会'] },
  { canonical: '纪律检查委员会', names: ['纪委', '纪检委'] },
  { canonical: '监察委员会', names: ['监委', '监察委'] },
  { canonical: '纪律检查委员会监察委员会', names: ['纪委监委', '纪委监委机关', '纪委、监委'] },
  { canonical: '高级人民法院', names: ['高级法院', '高院'], levels: ['省', '市'] },
  { canonical: '高级人民法院', names: ['法院'], levels: ['省'] },
  { canonical: '中级人民法院', names: ['中级法院', '中院'], levels: ['市'] },
  { canonical: '人民法院', names: ['法院'], levels: ['县'] },
  { canonical: '人民检察院', names: ['检察院'] },
  { canonical: '总工会', names: [] },
  { canonical: '共青团{}委员会', names: ['团委', '共青团', '共青团委员会'] },
  { canonical: '妇女联合会', names: ['妇联'] },
  { canonical: '残疾人联合会', names: ['残联'] },
  { canonical: '工商业联合会', names: ['工商联'] },
  { canonical: '科学技术协会', names: ['科协'] },
  { canonical: '文学艺术界联合会', names: ['文联'] },
  { canonical: '社会科学界联合会', names: ['社科联'] },
  { canonical: '归国华侨联合会', names: ['侨联'] },
  { canonical: '红十字会', names: [] },
  { canonical: '供销合作社', names: ['供销社'] },
  { canonical: '农业科学院', names: ['农科院'] },
  { canonical: '扶贫开发办公室', names: ['扶贫办', '扶贫开发办'] },
  { canonical: '外事办公室', names: ['外办'] },
  { canonical: '侨务办公室', names: ['侨办'] },
  { canonical: '精神文明建设办公室', names: ['文明办'] },
]

/** National bodies that have no like below, or whose short name does not follow. */
export const NATIONAL_BODIES: readonly OddBody[] = [
  { canonical: '国务院办公厅', names: ['国办'] },
  { canonical: '外交部', names: [] },
  { canonical: '国防部', names: [] },
  { canonical: '国家安全部', names: ['安全部'] },
  { canonical: '铁道部', names: [] },
  { canonical: '建设部', names: [] },
  { canonical: '信息产业部', names: [] },
  { canonical: '劳动和社会保障部', names: ['劳动保障部'] },
  { canonical: '中国人民银行', names: ['人民银行', '人行', '央行'] },
  { canonical: '国家金融监督管理总局', names: ['金融监督管理总局', '金融监管总局'] },
  { canonical: '中国银行保险监督管理委员会', names: ['银保监会', '中国银保监会'] },
  { canonical: '中国银行业监督管理委员会', names: ['银监会', '中国银监会'] },
  { canonical: '中国保险监督管理委员会', names: ['保监会', '中国保监会'] },
  { canonical: '中国证券监督管理委员会', names: ['证监会', '中国证监会'] },
  { canonical: '国家外汇管理局', names: ['国家外汇局'] },
  { canonical: '海关总署', names: [] },
  { canonical: '国家质量监督检验检疫总局', names: ['质检总局', '国家质检总局'] },
  { canonical: '国家机关事务管理局', names: ['国管局'] },
  { canonical: '国家国际发展合作署', names: ['国际发展合作署'] },
  { canonical: '中国民用航空局', names: ['中国民航局', '国家民航局'] },
  { canonical: '国家铁路局', names: [] },
  { canonical: '国家邮政局', names: [] },
  { canonical: '国家民族事务委员会', names: ['国家民委'] },
  { canonical: '国家标准化管理委员会', names: ['国家标准委', '标准委'] },
  { canonical: '国家互联网信息办公室', names: ['国家网信办'] },
  { canonical: '国务院扶贫开发领导小组办公室', names: ['国务院扶贫办'] },
  { canonical: '中央宣传部', names: ['中宣部'] },
  { canonical: '中央组织部', names: ['中组部'] },
  { canonical: '中华全国总工会', names: ['全国总工会'] },
  { canonical: '中华全国妇女联合会', names: ['全国妇联'] },
  { canonical: '中国残疾人联合会', names: ['中国残联'] },
  { canonical: '中华全国工商业联合会', names: ['全国工商联'] },
  { canonical: '中国科学技术协会', names: ['中国科协'] },
  { canonical: '共青团中央委员会', names: ['共青团中央', '团中央'] },
  { canonical: '中华全国供销合作总社', names: ['供销合作总社', '全国供销合作总社'] },
  { canonical: '中国科学院', names: ['中科院'] },
  { canonical: '中国社会科学院', names: ['中国社科院'] },
  { canonical: '最高人民法院', names: ['最高法院', '最高法'] },
  { canonical: '最高人民检察院', names: ['最高检察院', '最高检'] },
]

/** What stands for a national body only beside others of that kind: 民航局 in a list of ministries. */
export const NATIONAL_BESIDE: readonly OddBody[] = [
  { canonical: '中国民用航空局', names: ['民航局'] },
  { canonical: '国家铁路局', names: ['铁路局'] },
  { canonical: '国家邮政局', names: ['邮政局'] },
  { canonical: '国家外汇管理局', names: ['外汇局', '外汇管理局'] },
  { canonical: '国家民族事务委员会', names: ['国家民委', '民委'] },
]
