import type { Correction, Corrections, DocumentCorrections } from '../model/corrections.ts'

/** The corrections that are meant for a document. */
export interface Meant {
  readonly corrections: readonly Correction[]
  /** Whose they are. */
  readonly entries: readonly DocumentCorrections[]
  /** They were made to another version of its text. */
  readonly otherText: boolean
}

/** Those of its hash; where there are none, those of its name, without folders. */
export function correctionsFor(
  { documents }: Corrections,
  source: { readonly file: string | null; readonly sha256: string },
): Meant {
  const same = documents.filter(({ sha256 }) => sha256 === source.sha256)
  const name = source.file === null ? null : baseName(source.file)
  const named = documents.filter(({ file }) => file !== undefined && baseName(file) === name)
  const entries = same.length > 0 ? same : named
  return {
    corrections: entries.flatMap(({ corrections }) => corrections),
    entries,
    otherText: same.length === 0 && named.some(({ sha256 }) => sha256 !== undefined),
  }
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
