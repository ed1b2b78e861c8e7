import type { Trap } from '../scan.ts'

export const notTitle: Trap = {
  trap: true,
  name: 'times/not-title',
  about: '书名号中的年份是文件名的一部分,文号中的年份是编号。',
  contexts: ['text'],
  pattern:
    /《[^《》\n]{0,120}》|[〔[(【](?:19|20)\d{2}[〕\])】] {0,2}\d{1,5} {0,2}号|(?:19|20)\d{2}年第\d{1,4}(?:号|批|次)/gu,
  needs: '《|号|批|次',
  read: () => null,
  examples: [
    { text: '落实《2020年数字福建工作要点》', finds: ['× 《2020年数字福建工作要点》'] },
    { text: '国发〔2020〕6号', finds: ['× 〔2020〕6号'] },
    { text: '商务部2020年第6号公告', finds: ['× 2020年第6号'] },
    { text: '到2020年,数字福建', finds: [] },
  ],
}
