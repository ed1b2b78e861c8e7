import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ReadError } from '../read-error.ts'

export const PACKAGE = 'pdfjs-dist'

/** The folders of the package that PDF.js asks for files of, by its own names for them. */
const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
}

export interface Library {
  /** What PDF.js does by the name of a message. */
  readonly actions: ReadonlyMap<string, (data: unknown) => unknown>
  /** A file of the package itself: nothing else is read, and nothing from the network. */
  readonly file: (folder: unknown, name: unknown) => Promise<Uint8Array>
}

/** Loads PDF.js, which talks through `port`. Without the package a `ReadError` names it. */
export async function loadLibrary(port: unknown): Promise<Library> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs').catch(() => {
    throw new ReadError('library-missing', PACKAGE)
  })
  const actions = new Map<string, (data: unknown) => unknown>()
  WorkerMessageHandler.setup({ on: (name, action) => void actions.set(name, action) }, port)
  return { actions, file }
}

async function file(folder: unknown, name: unknown): Promise<Uint8Array> {
  const root = dirname(createRequire(`${import.meta.dirname}/`).resolve(`${PACKAGE}/package.json`))
  const known = FOLDERS[String(folder)]
  if (known === undefined || !/^[\w.-]{1,80}$/.test(String(name))) throw new Error('no such file')
  return new Uint8Array(await readFile(join(root, known, String(name))))
}
