import { collectParts } from '../page/collect.ts'
import { takeHeadTable } from '../page/head-table.ts'
import { blocksOf } from '../page/page-blocks.ts'
import type { PageParts } from '../page/parts.ts'
import { unreadPages } from '../page/unread.ts'
import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'
import { checkFile, FORMAT, pagesOf } from './document.ts'

/** Documents of PDF (ISO 32000) that hold text: paragraphs and tables as they are set on the pages. */
export const pdf: ByteReader = {
  name: 'pdf',
  mediaType: 'application/pdf',
  read: async (bytes) => {
    const damages = checkFile(bytes)
    const pages: PageParts[] = []
    await collectParts(pagesOf(bytes), pages)
    if (pages.every(({ parts }) => parts.length === 0)) throw new ReadError('no-text', FORMAT)
    return { ...takeHeadTable(blocksOf(pages)), diagnostics: [...damages, ...unreadPages(pages)] }
  },
}
