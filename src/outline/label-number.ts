import { isDigitAt } from '../text/digits.ts'

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))

/** The number of a label: 十二, 二十, 一百零三, 12, ⑫. `null` where it is none. */
export function readLabelNumber(label: string): number | null {
  if (isDigitAt(label, 0) && /^\d{1,4}$/u.test(label)) return Number(label)
  const circled = label.codePointAt(0)! - 0x245f
  if (circled >= 1 && circled <= 20) return circled
  return readHan(label.replaceAll('〇', '零'))
}

function readHan(label: string): number | null {
  let total = 0
  let digit: number | null = null
  for (const sign of label) {
    if (sign === '十' || sign === '百') {
      total += (digit ?? 1) * (sign === '十' ? 10 : 100)
      digit = null
    } else {
      const value = DIGITS.get(sign)
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    }
  }
  return total + (digit ?? 0) || null
}
