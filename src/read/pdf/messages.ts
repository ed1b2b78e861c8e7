/** What PDF.js and those who speak to it send each other. */
export interface Message {
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

/** As PDF.js numbers answers, and what goes on in a stream. */
export const ANSWER = { data: 1, error: 2 } as const
export const STREAM = { close: 3, enqueue: 4, error: 5, pull: 6 } as const
