import type { Writer } from '../writer.ts'

/** A workbook for offices: 任务台账, 按单位, 时间表, 核对. Text is never a formula; the same plans, the same bytes. */
export const xlsx: Writer = {
  name: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ownOptions: ['merge'],
  binary: true,
  about: {
    zh: 'Excel 台账，含按单位、时间表、核对各表',
    en: 'a workbook: tasks, by unit, timetable, checks',
  },
  async *write(plans, { several = plans.length > 1, headers = 'zh', merge = false } = {}) {
    const { sheetsOf } = await import('./sheets.ts')
    const { workbookOf } = await import('./workbook.ts')
    yield await workbookOf(sheetsOf(plans, several, headers), merge)
  },
}
