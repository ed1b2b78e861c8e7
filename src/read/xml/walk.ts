import { ReadError } from '../read-error.ts'

export type Attributes = Readonly<Record<string, string>>

/** What becomes of a document's elements and text; names carry the prefixes that `walkXml` was told. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** The prefix that stands for a namespace here, whatever the document calls it. */
export type Prefixes = Readonly<Record<string, string>>

/** Programs declare their namespaces at the root, or close below it. */
const FIRST_TAGS = 100

/**
 * Walks through an XML document from its first tag to its last; nothing is kept, so depth costs nothing.
 * A document type, with its entities, is refused, and broken XML is an error: both throw a `ReadError`.
 */
export async function walkXml(bytes: Uint8Array, prefixes: Prefixes, handlers: XmlHandlers): Promise<void> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
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
  const { open, close, text } = handlers
  parser.on('opentag', ({ name, attributes }) => {
    if (++tags <= FIRST_TAGS) learnPrefixes(attributes, prefixes, own)
    open?.(named(name), own.size === 0 ? attributes : renamed(attributes, named))
  })
  if (close) parser.on('closetag', ({ name }) => close(named(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(decodeXml(bytes)).close()
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

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}
