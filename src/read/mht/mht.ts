import { decode, standardName } from '../decode.ts'
import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'
import { contentOf, type Part, partOf, partsOf, typeOf } from './mime.ts'

const FORMAT = 'MHTML'
/** Parts that hold parts. */
const DEEPEST = 8

/** Web pages in one file (RFC 2557), as browsers and Word save them: its page, else its text; pictures are left out. */
export const mht: ByteReader = {
  name: 'mht',
  mediaType: 'multipart/related',
  read: async (bytes) => {
    const message = partOf(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').trimStart(),
    )
    const { parts, whole } = leavesOf(message, DEEPEST)
    const page =
      parts.find((part) => typeOf(part) === 'text/html') ??
      parts.find((part) => typeOf(part) === 'text/plain')
    if (!page) throw new ReadError('damaged', FORMAT)
    const { text, encoding, diagnostics } = await decode(contentOf(page))
    const isPage = typeOf(page) === 'text/html'
    const { read } = isPage
      ? (await import('../html/html.ts')).html
      : (await import('../plain-text.ts')).plainText
    const document = await read(text)
    const charset = /charset\s{0,9}=\s{0,9}"?(?<label>[\w-]{1,40})/i.exec(
      page.fields.get('content-type') ?? '',
    )
    const agreed = standardName(charset?.groups?.label ?? '') === encoding
    const cut = whole ? [] : [{ code: 'file-cut', span: null, args: {} } as const]
    return { ...document, diagnostics: [...cut, ...(agreed ? [] : diagnostics), ...document.diagnostics] }
  },
}

/** The parts that hold no others, in order. */
function leavesOf(part: Part, depth: number): { readonly parts: readonly Part[]; readonly whole: boolean } {
  if (!typeOf(part).startsWith('multipart/')) return { parts: [part], whole: true }
  if (depth === 0) return { parts: [], whole: true }
  const { parts, whole } = partsOf(part)
  const below = parts.map((one) => leavesOf(one, depth - 1))
  return { parts: below.flatMap((one) => one.parts), whole: whole && below.every((one) => one.whole) }
}
