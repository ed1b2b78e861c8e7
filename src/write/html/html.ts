import { visibleLine } from '../visible.ts'
import type { Writer } from '../writer.ts'

/** One file to check the result by: the source with every phrase marked beside the tasks; nothing is loaded. */
export const html: Writer = {
  name: 'html',
  extension: 'html',
  otherExtensions: ['htm'],
  mediaType: 'text/html',
  needsTexts: true,
  about: {
    zh: '核对页面：原文与任务对照，用浏览器打开',
    en: 'a page to check by: source and tasks side by side',
  },
  async *write(plans, { headers = 'zh', texts = [] } = {}) {
    const { pageOf } = await import('./page.ts')
    const documents = plans.map(({ source, document, tasks, diagnostics }, i) => {
      const { text = '', stretches = [] } = texts[i] ?? {}
      return { plan: { source, document, tasks, diagnostics }, text, stretches }
    })
    const [first] = plans
    const name = first?.document.title ?? first?.source.file ?? 'govplan'
    yield pageOf(visibleLine(name), { lang: headers, documents })
  },
}
