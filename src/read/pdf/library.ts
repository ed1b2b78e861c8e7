import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ReadError } from '../read-error.ts'
import { WORKER_SCRIPT } from './worker-script.ts'

const PACKAGE = 'pdfjs-dist'
/** Of the heap; what files unpack to counts apart. What is soon forgotten gets little room, so that it is so sooner. */
const MOST_MEGABYTES = 1024
const MOST_MEGABYTES_OF_YOUNG = 8

/** The folders of the package that PDF.js asks for files of, by its own names for them. */
const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
}

/** A thread that waits for the next document: starting one takes longer than reading most. */
let idle: Worker | null = null

/** PDF.js in a thread of its own, where it can break, or be stopped, without harm; for one document at a time. */
export function takeLibrary(): Worker {
  const worker = idle ?? startLibrary()
  idle = null
  worker.removeAllListeners('error').ref()
  return worker
}

/** Gives a thread back. One that a document has broken, or that may still be busy with it, is ended. */
export function leaveLibrary(worker: Worker, sound: boolean): void {
  worker.removeAllListeners('message').removeAllListeners('error').unref()
  worker.on('error', () => {
    if (idle === worker) idle = null
  })
  if (sound && idle === null) idle = worker
  else void worker.terminate()
}

function startLibrary(): Worker {
  const script = join(root(), 'legacy/build/pdf.worker.min.mjs')
  return new Worker(WORKER_SCRIPT, {
    eval: true,
    execArgv: [],
    // It says nothing aloud: what it writes is never read.
    stdout: true,
    stderr: true,
    workerData: pathToFileURL(script).href,
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_MEGABYTES,
      maxYoungGenerationSizeMb: MOST_MEGABYTES_OF_YOUNG,
    },
  })
}

/** A file of the package itself: nothing else is read, and nothing from the network. */
export async function libraryFile(folder: unknown, name: unknown): Promise<Uint8Array> {
  const known = FOLDERS[String(folder)]
  if (known === undefined || !/^[\w.-]{1,80}$/.test(String(name))) throw new Error('no such file')
  return new Uint8Array(await readFile(join(root(), known, String(name))))
}

function root(): string {
  try {
    return dirname(createRequire(`${import.meta.dirname}/`).resolve(`${PACKAGE}/package.json`))
  } catch {
    throw new ReadError('library-missing', PACKAGE)
  }
}
