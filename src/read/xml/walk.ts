import { ReadError } from '../read-error.ts'
import { trackBounds } from './bounds.ts'

export type Attributes = Readonly<Record<string, string>>

/** What becomes of a document's elements and text; names carry the prefixes that `walkXml` was told. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  /** Empty tags that no handler wants, and that most of a document may consist of: they are not even parsed. */
  readonly unread?: RegExp
}

/** The prefix that stands for a namespace here, whatever the document calls it. */
export type Prefixes = Readonly<Record<string, string>>

/** Programs declare their namespaces at the root, or close below it. */
const FIRST_TAGS = 100
/** As much is decoded at a time: the text of a document need not stand in memory as a whole. */
const PIECE = 64 * 1024

/**
 * Walks through an XML document from its first tag to its last; nothing is kept. A document type, with its
 * entities, is refused, so is what is beyond all measure, and broken XML is an error: all throw a `ReadError`.
 */
export async function walkXml(
  bytes: Uint8Array,
  prefixes: Prefixes,
  { open, close, text, unread }: XmlHandlers,
  mostElements?: number,
): Promise<void> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const bounds = trackBounds(mostElements)
  const own = new Map<string, string>()
  let tags = 0
  const named = (name: string): string => {
    if (own.size === 0) return name
    const colon = name.indexOf(':')
    const prefix = own.get(name.slice(0, Math.max(0, colon)))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
  parser.on('error', () => {
    throw new ReadError('damaged', 'XML')
  })
  parser.on('doctype', () => {
    throw new ReadError('forbidden', 'DOCTYPE')
  })
  parser.on('attribute', bounds.attribute)
  parser.on('opentag', ({ name, attributes }) => {
    bounds.open()
    if (++tags <= FIRST_TAGS) learnPrefixes(attributes, prefixes, own)
    open?.(named(name), own.size === 0 ? attributes : renamed(attributes, named))
  })
  parser.on('closetag', ({ name }) => {
    bounds.close()
    close?.(named(name))
  })
  const say = (piece: string): void => {
    bounds.text(piece)
    text?.(piece)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  const cuts = unread !== undefined && !holdsCdata(bytes)
  for (const piece of piecesOf(bytes)) {
    bounds.piece(piece)
    parser.write(cuts ? piece.replace(unread, '') : piece)
  }
  parser.close()
}

/** What looks like a tag may be text there. */
function holdsCdata(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<![CDATA[')
}

/** Namespaces that the document gives another prefix than ours. */
function learnPrefixes(attributes: Attributes, prefixes: Prefixes, own: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const ours = prefixes[attributes[name]!]
    const theirs = name.slice(6)
    if (ours !== undefined && ours !== theirs) own.set(theirs, ours)
  }
}

function renamed(attributes: Attributes, named: (name: string) => string): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? named(name) : name, value]),
  )
}

/** The document as text, piece by piece. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield decoder.decode()
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
