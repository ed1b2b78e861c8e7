import type { Worker } from 'node:worker_threads'
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

/** What both sides of a conversation keep in mind. */
interface Talk {
  readonly worker: Worker
  /** How PDF.js is to call us. */
  readonly us: string
  readonly post: (message: Omit<Message, 'sourceName' | 'targetName'>) => void
  /** What was asked and is not answered, by its number. */
  readonly waiting: Map<number, Waiting>
  readonly listeners: Map<string, (data: unknown) => unknown>
  readonly broken: Promise<never>
  running: boolean
  last: number
}

/**
 * Begins a conversation on a document. PDF.js is spoken to as its own display half does, by messages: that half
 * needs a canvas, changes globals and talks on the console. The version of the package is pinned for it.
 */
export function converse(
  data: Uint8Array<ArrayBuffer>,
  params: Readonly<Record<string, unknown>>,
): Conversation {
  const talk = newTalk(takeLibrary())
  const { worker, us, post, listeners, broken } = talk
  worker.on('message', (message: Message) => {
    if (message.targetName === us) hear(talk, message)
  })
  worker.postMessage({ begin: { ...params, data, docId: us } }, [data.buffer])
  return {
    ask: (action, data) => answerTo(talk, (callbackId) => post({ action, callbackId, data })),
    stream: async (action, data, take) => {
      await answerTo(talk, (streamId) => post({ action, streamId, data, desiredSize: 1 }), take)
    },
    hear: (action, listener) => void listeners.set(action, listener),
    tell: (action) => post({ action, data: null }),
    broken,
    end: (sound) => {
      post({ action: 'Terminate', callbackId: ++talk.last, data: null })
      leaveLibrary(worker, sound && talk.running)
    },
  }
}

/** A thread is used again, and what it still says of an earlier document must not be taken for the next. */
let documents = 0

function newTalk(worker: Worker): Talk {
  const us = `govplan${documents++}`
  const names = { sourceName: us, targetName: `${us}_worker` }
  const broken = new Promise<never>((_, reject) => {
    worker.on('error', (error) => {
      talk.running = false
      reject(error)
    })
  })
  const talk: Talk = {
    worker,
    us,
    post: (message) => worker.postMessage({ ...names, ...message }),
    waiting: new Map(),
    listeners: new Map([['FetchBinaryData', fetchFile]]),
    broken,
    running: true,
    last: 0,
  }
  return talk
}

/** What is answered to what `send` asks, under a number of its own. */
function answerTo(talk: Talk, send: (id: number) => void, take?: (piece: unknown) => void): Promise<unknown> {
  const id = ++talk.last
  const answer = new Promise<unknown>((resolve, reject) => talk.waiting.set(id, { resolve, reject, take }))
  send(id)
  // What was answered is forgotten: its `take` would keep all that it took.
  return Promise.race([answer, talk.broken]).finally(() => talk.waiting.delete(id))
}

function hear(talk: Talk, message: Message): void {
  if (message.stream !== undefined) hearPiece(talk, message)
  else if (message.callback !== undefined) hearAnswer(talk, message)
  else void hearQuestion(talk, message)
}

function fetchFile(data: unknown): Promise<Uint8Array> {
  const { kind, filename } = data as { kind?: unknown; filename?: unknown }
  return libraryFile(kind, filename)
}

function hearPiece({ waiting, post }: Talk, { stream, streamId = 0, chunk, reason }: Message): void {
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

function hearAnswer({ waiting }: Talk, { callback, callbackId = 0, data, reason }: Message): void {
  const one = waiting.get(callbackId)
  if (callback === ANSWER.data) one?.resolve(data)
  else one?.reject(reason)
}

async function hearQuestion(
  { listeners, post }: Talk,
  { action = '', callbackId, data }: Message,
): Promise<void> {
  try {
    const answer = await listeners.get(action)?.(data)
    if (callbackId !== undefined) post({ callback: ANSWER.data, callbackId, data: answer })
  } catch (reason) {
    if (callbackId !== undefined) post({ callback: ANSWER.error, callbackId, reason })
  }
}
