import type { Writer } from './writer.ts'

/** For pasting into documents: of every document its head, a table, and a list by unit. */
export const md: Writer = {
  name: 'md',
  extension: 'md',
  otherExtensions: ['markdown'],
  mediaType: 'text/markdown',
  views: ['by', 'columns', 'tidy'],
  about: { zh: 'Markdown，可粘贴到文档', en: 'Markdown, for pasting into documents' },
  async *write(plans, options = {}) {
    const { planMarkdown } = await import('./markdown/plan-markdown.ts')
    for (const [index, plan] of plans.entries()) {
      if (index > 0) yield '\n'
      yield planMarkdown(plan, { ...options, several: options.several ?? plans.length > 1 })
    }
  },
}
