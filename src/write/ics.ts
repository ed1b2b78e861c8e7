import type { PlanDocument } from '../model/plan-document.ts'
import { visibleLine } from './visible.ts'
import type { Writer } from './writer.ts'

/** RFC 5545: an entry for every time with a date or a recurrence, as a VTODO or, with `events`, a VEVENT. */
export const ics: Writer = {
  name: 'ics',
  extension: 'ics',
  mediaType: 'text/calendar',
  ownOptions: ['events'],
  about: { zh: '日历：每个时限一条待办', en: 'calendar: a to-do for each deadline' },
  async *write(plans, options = {}) {
    const { createHash } = await import('node:crypto')
    const { component, identityOf } = await import('./calendar/component.ts')
    const { contentLine, textValue } = await import('./calendar/content-line.ts')
    const { entriesOf } = await import('./calendar/entries.ts')
    const { headers = 'zh', events = false } = options
    const uses = new Map<string, number>()
    yield calendarHead(plans)
      .map(([name, value]) => contentLine(name, textValue(value)))
      .join('')
    for (const plan of plans) {
      const stamp = stampOf(plan)
      for (const entry of entriesOf(plan)) {
        const id = createHash('sha256').update(identityOf(plan, entry.task)).digest('hex').slice(0, 32)
        const use = (uses.get(id) ?? 0) + 1
        uses.set(id, use)
        const uid = `${use === 1 ? id : `${id}-${use}`}@govplan`
        yield component(entry, plan, { uid, stamp, headers, events })
      }
    }
    yield contentLine('END', 'VCALENDAR')
  },
}

function calendarHead(plans: readonly PlanDocument[]): [string, string][] {
  const titles = plans.flatMap(({ document }) => document.title ?? document.noticeTitle ?? [])
  const name = visibleLine(titles.join('；'))
  const head: [string, string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//govplan//govplan//ZH'],
  ]
  return name === '' ? head : [...head, ['X-WR-CALNAME', name]]
}

/** DTSTAMP must be there; the document's own date says more than the day on which it was converted. */
function stampOf({ document }: PlanDocument): string {
  const day = document.signedOn ?? document.publishedOn ?? '1970-01-01'
  return `${day.replaceAll('-', '')}T000000Z`
}
