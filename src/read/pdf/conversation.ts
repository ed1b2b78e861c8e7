import { loadLibrary } from './library.ts'

/** As PDF.js numbers what goes on in a stream. */
const CLOSE = 3
const ENQUEUE = 4
const ERROR = 5
const PULL = 6
const DATA = 1
const FAILED = 2

interface Message {
  readonly sourceName: string
  readonly targetName: string
  readonly action?: string
  readonly callbackId?: number
  readonly callback?: number
  readonly stream?: number
  readonly streamId?: number
  readonly data?: unknown
  readonly chunk?: unknown
  readonly reason?: unknown
  /** How many pieces the listener is ready for. */
  readonly desiredSize?: number
}

/** A document that PDF.js works on in this very thread: what is asked of it, and what it answers. */
export interface Conversation {
  /** One answer; rejects with the reason that PDF.js gives. */
  readonly ask: (action: string, data: unknown) => Promise<unknown>
  /** An answer in pieces, which are only good until `take` returns; what that throws ends it. */
  readonly stream: (action: string, data: unknown, take: (piece: unknown) => void) => Promise<void>
  /** Hears `action` from now on, in the place of whoever heard it before. */
  readonly hear: (action: string, listener: (data: unknown) => void) => void
  /** Says what wants no answer. */
  readonly tell: (action: string, data?: unknown) => void
}

interface Waiting {
  readonly resolve: (value?: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly take?: (piece: unknown) => void
}

/** No two documents that are read at once may have one name. */
let documents = 0

/**
 * Begins a conversation on a document. PDF.js is spoken to as its own display half does, over messages: that half
 * needs a canvas, changes globals and says things on the console. The version of the package is pinned for it.
 */
export async function converse(params: Readonly<Record<string, unknown>>): Promise<Conversation> {
  const us = `govplan${documents++}`
  const them = `${us}_worker`
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, (data: unknown) => unknown>()
  let last = 0
  let deliver: (event: { data: Message }) => void = () => {}
  const post = (message: Omit<Message, 'sourceName' | 'targetName'>) =>
    void Promise.resolve({ data: { sourceName: us, targetName: them, ...message } }).then(deliver)

  const hearPiece = ({ stream, streamId = 0, chunk, reason }: Message) => {
    const one = waiting.get(streamId)
    if (stream === CLOSE) one?.resolve()
    else if (stream === ERROR) one?.reject(reason)
    else if (stream === ENQUEUE && one) {
      try {
        one.take?.(chunk)
        post({ stream: PULL, streamId, desiredSize: 1 })
      } catch (error) {
        waiting.delete(streamId)
        one.reject(error)
        throw error
      }
    }
  }
  const hearAnswer = ({ callback, callbackId = 0, data, reason }: Message) => {
    if (callback === DATA) waiting.get(callbackId)?.resolve(data)
    else waiting.get(callbackId)?.reject(reason)
    waiting.delete(callbackId)
  }
  const hearQuestion = async ({ action = '', callbackId, data }: Message) => {
    try {
      const answer = await listeners.get(action)?.(data)
      if (callbackId !== undefined) post({ callback: DATA, callbackId, data: answer })
    } catch (reason) {
      if (callbackId !== undefined) post({ callback: FAILED, callbackId, reason })
    }
  }
  const port = {
    addEventListener: (_: string, listener: typeof deliver) => {
      deliver = listener
    },
    postMessage: (message: Message) => {
      if (message.stream !== undefined) hearPiece(message)
      else if (message.callback !== undefined) hearAnswer(message)
      else void hearQuestion(message)
    },
  }
  const { actions, file } = await loadLibrary(port)
  listeners.set('FetchBinaryData', (data) => {
    const { kind, filename } = data as { kind?: unknown; filename?: unknown }
    return file(kind, filename)
  })
  actions.get('configure')?.({ verbosity: 0 })
  actions.get('GetDocRequest')?.({ ...params, docId: us })
  const wait = (send: (id: number) => void, take?: (piece: unknown) => void) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject, ...(take && { take }) })
      send(id)
    })
  return {
    ask: (action, data) => wait((callbackId) => post({ action, callbackId, data })),
    stream: async (action, data, take) => {
      await wait((streamId) => post({ action, streamId, data, desiredSize: 1 }), take)
    },
    hear: (action, listener) => void listeners.set(action, listener),
    tell: (action, data = null) => post({ action, data }),
  }
}
