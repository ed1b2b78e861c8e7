import type { ByteReader, RawDocument, ReadTools } from './reader.ts'

/** A document as its successor: converted where the surroundings can do so, and told; `null` where they cannot. */
export async function convertedDocument(
  bytes: Uint8Array,
  [from, to]: readonly [from: string, to: string],
  tools: ReadTools,
  readerOf: () => Promise<ByteReader>,
): Promise<RawDocument | null> {
  const converted = await tools.convert?.(bytes, from, to)
  if (!converted) return null
  const { read } = await readerOf()
  const document = await read(converted, tools)
  const told = { code: 'office-converted', span: null, args: { from: `.${from}`, to: `.${to}` } } as const
  return { ...document, diagnostics: [told, ...document.diagnostics] }
}
