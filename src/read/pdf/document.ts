import type { Diagnostic } from '../../model/diagnostic.ts'
import { newCanvas } from '../page/canvas.ts'
import type { Matrix } from '../page/matrix.ts'
import type { Page } from '../page/page.ts'
import { ReadError } from '../read-error.ts'
import { type Conversation, converse } from './conversation.ts'
import { fontOf, type PdfFont } from './fonts.ts'
import { OPERATORS } from './operators.ts'
import { painterOn } from './painter.ts'
import { checkStreams } from './streams.ts'

export const FORMAT = 'PDF'
/** The one that the package is pinned to: its two halves refuse to talk across versions. */
const VERSION = '5.6.205'
/** What is shown on a screen, without annotations, operator by operator. */
const INTENT = 0x02 | 0x40 | 0x100
const MOST_PAGES = 5000
/** The mark of the end stands in the last bytes of a whole file; some programs add a little. */
const TAIL = 2048
/** A page of text has thousands; more is a drawing. */
const MOST_OPERATORS = 300_000
/** Forms that call each other twice paint the same over and over. */
const MOST_FORMS = 20_000

/** No code from the document, no fonts of the system, no pictures, nothing from the network. */
const PARAMETERS = {
  apiVersion: VERSION,
  password: null,
  disableAutoFetch: true,
  rangeChunkSize: 65536,
  docBaseUrl: null,
  enableXfa: false,
  evaluatorOptions: {
    maxImageSize: 1,
    disableFontFace: false,
    ignoreErrors: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    canvasMaxAreaInBytes: 0,
    fontExtraProperties: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
  },
}

/** Refuses a file that PDF.js could not hold, or would read only a part of; tells what it leaves out in silence. */
export function checkFile(bytes: Uint8Array): Diagnostic[] {
  if (!Buffer.from(bytes.subarray(-TAIL)).includes('%%EOF')) throw new ReadError('damaged', FORMAT)
  const count = checkStreams(bytes)
  return count === 0 ? [] : [{ code: 'file-damaged', span: null, args: { count } }]
}

/** Opens a PDF and gives its pages one by one; what cannot be read is a `ReadError`. */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<Page> {
  const conversation = converse(new Uint8Array(bytes), PARAMETERS)
  const fonts = new Map<string, PdfFont>()
  conversation.hear('commonobj', (data) => {
    const [name, kind, exported] = data as readonly unknown[]
    if (kind === 'Font') fonts.set(String(name), fontOf(exported))
  })
  let sound = true
  try {
    const count = await Promise.race([countPages(conversation), conversation.broken])
    sound = false
    if (count > MOST_PAGES) throw new ReadError('too-large', `${MOST_PAGES} pages`)
    for (let index = 0; index < count; index++) yield await readPage(conversation, index, fonts)
    sound = true
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged', FORMAT)
  } finally {
    conversation.end(sound)
  }
}

function countPages(conversation: Conversation): Promise<number> {
  return new Promise((resolve, reject) => {
    conversation.hear('GetDoc', (data) =>
      resolve((data as { pdfInfo: { numPages: number } }).pdfInfo.numPages),
    )
    conversation.hear('DocException', (reason) => reject(errorOf(reason)))
    conversation.hear('PasswordRequest', () => {
      reject(new ReadError('encrypted', FORMAT))
      throw new Error('no password')
    })
    conversation.tell('Ready')
  })
}

function errorOf(reason: unknown): ReadError {
  const name = (reason as { name?: unknown } | null)?.name
  return new ReadError(name === 'PasswordException' ? 'encrypted' : 'damaged', FORMAT)
}

interface PageFacts {
  readonly rotate: number
  readonly view: readonly [number, number, number, number]
}

async function readPage(
  conversation: Conversation,
  pageIndex: number,
  fonts: ReadonlyMap<string, PdfFont>,
): Promise<Page> {
  const canvas = canvasFor((await conversation.ask('GetPage', { pageIndex })) as PageFacts)
  const paint = painterOn(canvas, fonts)
  let [operators, forms] = [0, 0]
  const request = { pageId: pageIndex, pageIndex, intent: INTENT, cacheKey: '', annotationStorage: null }
  const piece = (chunk: unknown) => {
    const { fnArray, argsArray } = chunk as { fnArray: number[]; argsArray: (readonly unknown[] | null)[] }
    operators += fnArray.length
    if (operators > MOST_OPERATORS) throw new ReadError('too-large', `${MOST_OPERATORS} operators`)
    for (const [i, operator] of fnArray.entries()) {
      if (operator === OPERATORS.beginForm && ++forms > MOST_FORMS)
        throw new ReadError('too-large', `${MOST_FORMS} forms`)
      paint(operator, argsArray[i] ?? [])
    }
  }
  await conversation.stream('GetOperatorList', request, piece)
  return canvas.page()
}

/** The page as it is shown: cut to its box, turned as it says. */
function canvasFor({ rotate, view: [left, bottom, right, top] }: PageFacts) {
  const [width, height] = [right - left, top - bottom]
  const turned: Readonly<Record<number, Matrix>> = {
    0: [1, 0, 0, -1, -left, top],
    90: [0, 1, 1, 0, -bottom, -left],
    180: [-1, 0, 0, 1, right, -bottom],
    270: [0, -1, -1, 0, top, right],
  }
  const sideways = rotate % 180 !== 0
  return newCanvas(sideways ? height : width, sideways ? width : height, turned[rotate] ?? turned[0]!)
}
