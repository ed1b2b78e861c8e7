import { paintFor } from './paint.ts'
import type { Writer } from './writer.ts'

/** For people at a terminal: a head, then a task a row, wrapped to `width` columns. */
export const table: Writer = {
  name: 'table',
  extension: 'txt',
  mediaType: 'text/plain',
  views: ['by', 'columns'],
  about: { zh: '供人阅读的文字表格', en: 'a text table for people' },
  async *write(plans, options = {}) {
    const { planTable } = await import('./plan-table.ts')
    const paint = await paintFor(options.color ?? false)
    const { width = 100, headers = 'zh', several = plans.length > 1, view = {} } = options
    for (const [index, plan] of plans.entries()) {
      if (index > 0) yield '\n'
      yield planTable(plan, { width, headers, several, paint, view })
    }
  },
}
