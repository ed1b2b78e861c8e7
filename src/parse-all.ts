import { parseWithText } from './govplan.ts'
import type { PlanDocument } from './model/plan-document.ts'
import { checkBytes, checkedOptions, type ParseOptions } from './parse-options.ts'
import { documentsIn, type FoundDocument, ReadError } from './read/index.ts'

/** What became of a document: its plan, or why it could not be read. `file` is its name, `archive.zip/notice.docx`. */
export type Outcome =
  | { readonly file: string | null; readonly plan: PlanDocument }
  | { readonly file: string | null; readonly error: ReadError }

/**
 * Parses every document of a file: of an archive (zip, tar, tar.gz, also one in another) each member, with
 * the annexes that lie beside it; of any other file the one that it is. Never throws for what it holds.
 * @throws TypeError or RangeError where the input is no bytes, or an option none of what `ParseOptions` allows.
 */
export async function parseAll(input: Uint8Array, options: ParseOptions = {}): Promise<Outcome[]> {
  checkBytes(input)
  const checked = await checkedOptions(options)
  const outcomes: Outcome[] = []
  await eachDocument(
    input,
    checked,
    async (bytes, own) => {
      const { plan } = await parseWithText(bytes, own)
      outcomes.push({ file: plan.source.file, plan })
    },
    (file, error) => void outcomes.push({ file, error }),
  )
  return outcomes
}

/** Gives every document of a file to `use`, with options of its own, and what cannot be read to `fail`. */
export async function eachDocument(
  input: Uint8Array,
  options: ParseOptions,
  use: (bytes: Uint8Array, options: ParseOptions) => Promise<void>,
  fail: (file: string | null, error: ReadError) => void,
): Promise<void> {
  const annexFailed = (file: string | undefined, error: ReadError) => fail(file ?? null, error)
  const each = async ({ fileName, bytes, annexes }: FoundDocument): Promise<void> => {
    const all = [...(options.annexes ?? []), ...annexes]
    const named = fileName === undefined ? {} : { fileName }
    try {
      await use(bytes, { annexFailed, ...options, ...named, annexes: all })
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      fail(fileName ?? null, error)
      // Without their notice, they stand for themselves.
      for (const annex of annexes) await each({ fileName: annex.fileName, bytes: annex.bytes, annexes: [] })
    }
  }
  for await (const found of documentsIn(input, options.fileName))
    if ('error' in found) fail(found.fileName ?? null, found.error)
    else await each(found)
}
