import { leaveLibrary, libraryFile, takeLibrary } from './library.ts'
import { ANSWER, type Message, STREAM } from './messages.ts'

/** A document that PDF.js works on: what is asked of it, and what it answers. */
export interface Conversation {
  /** One answer; rejects with the reason that PDF.js gives. */
  readonly ask: (action: string, data: unknown) => Promise<unknown>
  /** An answer in pieces; PDF.js waits until one is taken. What `take` throws ends it. */
  readonly stream: (action: string, data: unknown, take: (piece: unknown) => void) => Promise<void>
  /** Hears `action` from now on, and may answer. */
  readonly hear: (action: string, listener: (data: unknown) => unknown) => void
  /** Says what wants no answer. */
  readonly tell: (action: string) => void
  /** Rejects when PDF.js breaks down. */
  readonly broken: Promise<never>
  /** `sound`: nothing is left to be done. */
  readonly end: (sound: boolean) => void
}

interface Waiting {
  readonly resolve: (value?: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly take: ((piece: unknown) => void) | undefined
}

type Listeners = Map<string, (data: unknown) => unknown>
type Post = (message: Omit<Message, 'sourceName' | 'targetName'>, transfer?: readonly ArrayBuffer[]) => void

/** A thread is used again, and what it still says of an earlier document must not be taken for the next. */
let documents = 0

/**
 * Begins a conversation on a document. PDF.js is spoken to as its own display half does, by messages: that half
 * needs a canvas, changes globals and talks on the console. The version of the package is pinned for it.
 */
export function converse(
  data: Uint8Array<ArrayBuffer>,
  params: Readonly<Record<string, unknown>>,
): Conversation {
  const worker = takeLibrary()
  const us = `govplan${documents++}`
  const names = { sourceName: us, targetName: `${us}_worker` }
  const waiting = new Map<number, Waiting>()
  const listeners: Listeners = new Map([['FetchBinaryData', fetchFile]])
  const post: Post = (message) => worker.postMessage({ ...names, ...message })
  let running = true
  const broken = new Promise<never>((_, reject) => {
    worker.on('error', (error) => {
      running = false
      reject(error)
    })
  })
  worker.on('message', (message: Message) => {
    if (message.targetName !== us) return
    if (message.stream !== undefined) hearPiece(message, waiting, post)
    else if (message.callback !== undefined) hearAnswer(message, waiting)
    else void hearQuestion(message, listeners, post)
  })
  worker.postMessage({ begin: { ...params, data, docId: us } }, [data.buffer])
  let last = 0
  const wait = (send: (id: number) => void, take?: (piece: unknown) => void) => {
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(++last, { resolve, reject, take }))
    send(last)
    return Promise.race([answer, broken])
  }
  return {
    ask: (action, data) => wait((callbackId) => post({ action, callbackId, data })),
    stream: async (action, data, take) => {
      await wait((streamId) => post({ action, streamId, data, desiredSize: 1 }), take)
    },
    hear: (action, listener) => void listeners.set(action, listener),
    tell: (action) => post({ action, data: null }),
    broken,
    end: (sound) => {
      post({ action: 'Terminate', callbackId: ++last, data: null })
      leaveLibrary(worker, sound && running)
    },
  }
}

function fetchFile(data: unknown): Promise<Uint8Array> {
  const { kind, filename } = data as { kind?: unknown; filename?: unknown }
  return libraryFile(kind, filename)
}

function hearPiece(
  { stream, streamId = 0, chunk, reason }: Message,
  waiting: ReadonlyMap<number, Waiting>,
  post: Post,
): void {
  const one = waiting.get(streamId)
  if (stream === STREAM.close) one?.resolve()
  else if (stream === STREAM.error) one?.reject(reason)
  if (stream !== STREAM.enqueue) return
  try {
    one?.take?.(chunk)
    post({ stream: STREAM.pull, streamId, desiredSize: 1 })
  } catch (error) {
    one?.reject(error)
  }
}

function hearAnswer(
  { callback, callbackId = 0, data, reason }: Message,
  waiting: Map<number, Waiting>,
): void {
  const one = waiting.get(callbackId)
  waiting.delete(callbackId)
  if (callback === ANSWER.data) one?.resolve(data)
  else one?.reject(reason)
}

async function hearQuestion(
  { action = '', callbackId, data }: Message,
  listeners: Listeners,
  post: Post,
): Promise<void> {
  try {
    const answer = await listeners.get(action)?.(data)
    if (callbackId !== undefined) post({ callback: ANSWER.data, callbackId, data: answer })
  } catch (reason) {
    if (callbackId !== undefined) post({ callback: ANSWER.error, callbackId, reason })
  }
}
