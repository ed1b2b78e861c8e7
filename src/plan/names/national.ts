import type { NameTest } from './name-test.ts'

/** Whatever is not in the dictionary: by its first word, or a head that only national bodies have. */
const BY_FIRST =
  /^(?!国家[一-龥]{2,12}局[一-龥]{2})(?:国家|国务院|中央|中共中央|全国|最高人民)[一-龥]{2,}(?:委|委员会|办|办公室|办公厅|局|署|部|院|室|会|小组)$/u
const BY_HEAD = /(?<!农垦|森工)(?:总局|总署|总社)$|(?<![公分])署$/u

/** Is it a body of the whole country? */
export const national: NameTest = {
  name: 'names/national',
  about: '“国家…”“国务院…”“…总局”“…署”:全国性机构。',
  test: (name) => BY_FIRST.test(name) || BY_HEAD.test(name),
  yes: ['国家中医药局', '国务院扶贫办', '体育总局', '海关总署', '审计署', '中央网信办'],
  no: ['财政局', '行政公署', '海关总署广东分署', '国家税务总局福州市税务局', '党群工作部'],
}
