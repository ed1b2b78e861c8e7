import { separated } from './csv.ts'
import type { Writer } from './writer.ts'

/** As CSV, with tabs between the cells. */
export const tsv: Writer = {
  name: 'tsv',
  extension: 'tsv',
  otherExtensions: ['tab'],
  mediaType: 'text/tab-separated-values',
  views: ['by', 'columns', 'tidy'],
  ownOptions: ['keepFormulas'],
  about: { zh: '制表符分隔的表格，可直接粘贴到表格软件', en: 'tab-separated, pastes into spreadsheets' },
  write: (plans, options) => separated('\t', plans, options),
}
