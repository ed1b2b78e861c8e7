import { readFieldLabel } from './field-labels.ts'

/** `【牵头单位】省财政厅`: a label in a box, with a colon or none. */
const BOXED = /[【[〔](?<label>[一-龥]{2,10})[】\]〕](?<colon> ?:)?/gu

/**
 * Folded text with the labels of fields written one way, unit for unit: `【牵头单位】省财政厅` becomes
 * ` 牵头单位:省财政厅`.
 */
export function withPlainLabels(folded: string): string {
  if (!/[】\]〕]/u.test(folded)) return folded
  return folded.replace(BOXED, (boxed, label: string, colon: string | undefined) =>
    readFieldLabel(label) === 'other' ? boxed : ` ${label}${colon === undefined ? ':' : ` ${colon}`}`,
  )
}
