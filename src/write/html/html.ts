import type { PlanDocument } from '../../model/plan-document.ts'
import { visibleLine } from '../visible.ts'
import type { PlanText, Writer } from '../writer.ts'
import type { PageDocument } from './client/data.ts'

/** One file to check and correct the result by: the source with every phrase marked beside the tasks; nothing is loaded. */
export const html: Writer = {
  name: 'html',
  extension: 'html',
  otherExtensions: ['htm'],
  mediaType: 'text/html',
  needsTexts: true,
  about: {
    zh: '核对页面：原文与任务对照，可更正，用浏览器打开',
    en: 'a page to check and correct by: source and tasks side by side',
  },
  async *write(plans, { headers = 'zh', texts = [], otherCorrections = [] } = {}) {
    const { pageOf } = await import('./page.ts')
    const documents = plans.map((plan, i) => pageDocument(plan, texts[i] ?? withoutText(plan)))
    const [first] = plans
    const name = first?.document.title ?? first?.source.file ?? 'govplan'
    yield pageOf(visibleLine(name), { lang: headers, documents, others: otherCorrections })
  },
}

/** The page makes the corrections itself, so that they can be taken back; tasks that were not asked for are hidden. */
function pageDocument(
  { source, document, tasks, diagnostics }: PlanDocument,
  { stretches, readout, corrections }: PlanText,
): PageDocument {
  const left = new Set(tasks.map(({ id }) => id))
  const dropped = new Set(corrections.flatMap((one) => (one.do === 'drop-task' ? one.task : [])))
  const ids = [
    ...readout.tasks.map(({ id }) => id),
    ...corrections.flatMap((one) => (one.do === 'add-task' ? one.task : [])),
  ]
  const others = diagnostics.filter(({ code }) => code === 'correction-other-text')
  return {
    plan: { source, document },
    readout: { ...readout, diagnostics: [...others, ...readout.diagnostics] },
    stretches,
    corrections,
    hidden: ids.filter((id) => !left.has(id) && !dropped.has(id)),
  }
}

function withoutText({ tasks, diagnostics }: PlanDocument): PlanText {
  return {
    readout: { tasks, diagnostics, text: '', headings: [], parts: [] },
    stretches: [],
    corrections: [],
  }
}
