import type { PageFields } from '../../model/source.ts'
import { fieldName, withField } from '../page-fields.ts'
import { localName } from '../xml/local-name.ts'
import { walkXml } from '../xml/walk.ts'
import { type Part, visitXml } from './package.ts'
import { resolve } from './values.ts'

/** The text of an object by the numbers of its page and of itself. */
export type TextOf = (page: string, object: string) => string

/** What custom tags (GB/T 33190, 16) say of the document: `标题`, `发文字号` and such, by the objects that hold them. */
export async function readTags(part: Part, list: string | null, textOf: TextOf): Promise<PageFields> {
  const bytes = list === null ? undefined : part(list)
  if (list === null || !bytes) return {}
  const files: string[] = []
  await visitXml(bytes, (name, _, text) => {
    if (name === 'FileLoc') files.push(resolve(text, list))
  })
  let page: PageFields = {}
  for (const file of files) {
    const tags = part(file)
    if (!tags) continue
    for (const [label, value] of await taggedTexts(tags, textOf)) {
      const name = fieldName(label)
      if (name !== null) page = withField(page, name, value)
    }
  }
  return page
}

/** Every tag by its name with the text of the objects that it refers to. */
async function taggedTexts(bytes: Uint8Array, textOf: TextOf): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const open: string[] = []
  let page = ''
  let object = ''
  await walkXml(
    bytes,
    {},
    {
      open: (qualified, { PageRef = '' }) => {
        open.push(localName(qualified))
        page = PageRef
        object = ''
      },
      text: (text) => {
        object += text
      },
      close: () => {
        const tag = open.at(-2)
        if (open.pop() === 'ObjectRef' && tag !== undefined)
          texts.set(tag, (texts.get(tag) ?? '') + textOf(page, object.trim()))
      },
    },
  )
  return texts
}
