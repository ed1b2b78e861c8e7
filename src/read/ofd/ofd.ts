import type { PageFields } from '../../model/source.ts'
import { newCanvas } from '../page/canvas.ts'
import { collectParts } from '../page/collect.ts'
import type { Page } from '../page/page.ts'
import { blocksOf } from '../page/page-blocks.ts'
import type { PageParts } from '../page/parts.ts'
import { unreadPages } from '../page/unread.ts'
import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'
import { openContainer } from '../zip/zip.ts'
import { type PageContent, readContent } from './content.ts'
import { documentsOf, FORMAT, type OfdDocument, type Part } from './package.ts'
import { paintObject } from './paint.ts'
import { readTags } from './tags.ts'

const POINTS_A_MILLIMETRE = 72 / 25.4

/** Documents of OFD (GB/T 33190): paragraphs and tables as they are set on the pages. */
export const ofd: ByteReader = {
  name: 'ofd',
  mediaType: 'application/ofd',
  read: async (bytes) => {
    const part = openContainer(bytes, FORMAT)
    const pages: PageParts[] = []
    let fields: PageFields = {}
    for (const document of await documentsOf(part)) {
      const texts = new Map<string, string>()
      await collectParts(pagesOf(part, document, texts), pages)
      const tagged = await readTags(part, document.tags, (page, id) => texts.get(`${page} ${id}`) ?? '')
      fields = { ...tagged, ...fields }
    }
    if (pages.every(({ parts }) => parts.length === 0)) throw new ReadError('no-text', FORMAT)
    return { blocks: blocksOf(pages), page: fields, diagnostics: unreadPages(pages) }
  },
}

/** The pages in order; where tags may ask for it, `texts` gets the text of every object that has a number. */
async function* pagesOf(
  part: Part,
  { pages, templates, area, tags }: OfdDocument,
  texts: Map<string, string>,
): AsyncGenerator<Page> {
  const shared = new Map<string, PageContent>()
  for (const { id: page, path } of pages) {
    const content = await contentOf(part, path)
    const [x, y, width, height] = content.area ?? area
    const k = POINTS_A_MILLIMETRE
    const canvas = newCanvas(width * k, height * k, [k, 0, 0, k, -x * k, -y * k])
    for (const id of content.templates) {
      const location = templates.get(id)
      if (location === undefined) continue
      const template = shared.get(id) ?? (await contentOf(part, location))
      shared.set(id, template)
      for (const object of template.objects) paintObject(object, canvas)
    }
    for (const object of content.objects) {
      paintObject(object, canvas)
      if (tags !== null && object.kind === 'text')
        texts.set(`${page} ${object.attributes.ID}`, object.codes.map(({ text }) => text).join(''))
    }
    yield canvas.page()
  }
}

function contentOf(part: Part, path: string): Promise<PageContent> {
  const bytes = part(path)
  if (!bytes) throw new ReadError('damaged', FORMAT)
  return readContent(bytes)
}
