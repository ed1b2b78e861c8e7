export type ReadErrorReason =
  | 'binary'
  | 'unsupported-format'
  | 'unknown-encoding'
  | 'too-large'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'inflates'
  | 'forbidden'
  | 'library-missing'
  | 'office-missing'
  | 'no-source'

/** What went wrong, and what to do about it, in both languages. `{…}` is the detail. */
const MESSAGES: Readonly<Record<ReadErrorReason, { readonly zh: string; readonly en: string }>> = {
  binary: {
    zh: '不认识的文件格式:请提供 .docx、.pdf、.ofd、.xlsx、文本或 HTML 文件',
    en: 'The format of the file is not known: give the notice as .docx, .pdf, .ofd, .xlsx, text or HTML',
  },
  'unsupported-format': {
    zh: '{} 文件尚不支持:请先另存为 .docx、.pdf、.ofd、.xlsx、文本或 HTML',
    en: '{} files are not supported: save the notice as .docx, .pdf, .ofd, .xlsx, text or HTML first',
  },
  'unknown-encoding': {
    zh: '不认识字符编码 {}:请改用 utf-8、gb18030、big5 等名称,或不指定编码',
    en: 'Unknown encoding {}: use a name such as utf-8, gb18030 or big5, or leave it out',
  },
  'too-large': {
    zh: '文件超过上限 {}:请拆分后再读',
    en: 'The file is larger than the limit of {}: split it first',
  },
  damaged: {
    zh: '{} 文件已损坏或不完整:请重新获取或另存一份',
    en: 'The {} file is damaged or cut short: get it again or save it anew',
  },
  encrypted: {
    zh: '{} 文件已加密:请先去掉密码再读',
    en: 'The {} file is encrypted: remove its password first',
  },
  'no-text': {
    zh: '{} 文件没有文字层(多为扫描件):请先做文字识别(OCR)再读',
    en: 'The {} file holds no text (it may be a scan): run text recognition (OCR) on it first',
  },
  inflates: {
    zh: '压缩内容超过上限 {}:文件可能是压缩炸弹,未读取',
    en: 'The compressed content is larger than the limit of {}: it may be a zip bomb and was not read',
  },
  forbidden: {
    zh: '文件中有不允许的内容({}):未读取',
    en: 'The file holds what is not allowed ({}) and was not read',
  },
  'office-missing': {
    zh: '读取 {} 文件需要 LibreOffice(soffice):请先安装,或在 Excel、WPS 中另存为 .xlsx',
    en: 'Reading {} files needs LibreOffice (soffice): install it, or save the file as .xlsx',
  },
  'no-source': {
    zh: '这是 govplan 的结果,其中没有原文:请给出原来的通知',
    en: 'This is a result of govplan, without the text of the notice: give the notice itself',
  },
  'library-missing': {
    zh: '读取此格式需要可选组件 {}:请先安装(npm install {})',
    en: 'Reading this format needs the optional package {}: install it first (npm install {})',
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
    const messages = { zh: zh.replaceAll('{}', () => detail), en: en.replaceAll('{}', () => detail) }
    super(messages.en)
    this.name = 'ReadError'
    this.reason = reason
    this.detail = detail
    this.messages = messages
  }
}
