export type ReadErrorReason = 'binary' | 'unsupported-format' | 'unknown-encoding' | 'too-large'

/** What went wrong, and what to do about it, in both languages. `{…}` is the detail. */
const MESSAGES: Readonly<Record<ReadErrorReason, { readonly zh: string; readonly en: string }>> = {
  binary: {
    zh: '不是文本文件:请提供通知的文本或 HTML 文件',
    en: 'Not a text file: give the notice as text or HTML',
  },
  'unsupported-format': {
    zh: '{} 文件尚不支持:请先另存为文本或 HTML',
    en: '{} files are not supported yet: save the notice as text or HTML first',
  },
  'unknown-encoding': {
    zh: '不认识字符编码 {}:请改用 utf-8、gb18030、big5 等名称,或不指定编码',
    en: 'Unknown encoding {}: use a name such as utf-8, gb18030 or big5, or leave it out',
  },
  'too-large': {
    zh: '文件超过上限 {}:请拆分后再读',
    en: 'The file is larger than the limit of {}: split it first',
  },
}

/** A document that cannot be read at all. `message` is English; `messages` holds it in each language. */
export class ReadError extends Error {
  readonly reason: ReadErrorReason
  /** The format, encoding or limit that is meant; empty where the reason says it all. */
  readonly detail: string
  readonly messages: { readonly zh: string; readonly en: string }

  constructor(reason: ReadErrorReason, detail = '') {
    const { zh, en } = MESSAGES[reason]
    const messages = { zh: zh.replace('{}', () => detail), en: en.replace('{}', () => detail) }
    super(messages.en)
    this.name = 'ReadError'
    this.reason = reason
    this.detail = detail
    this.messages = messages
  }
}
