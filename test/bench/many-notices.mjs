// Folders of notices to measure with, made from the fixtures with other numbers in each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NOTICES = fileURLToPath(new URL('../../fixtures/notices/', import.meta.url))
const TEXTS = [
  'brackets-and-annex',
  'first-leads',
  'grain-storage.utf-8',
  'lists-in-annexes',
  'one-line',
  'own-line-headings',
  'phases',
  'segments',
  'several-plans',
  'units-on-sections',
].map((name) => readFileSync(join(NOTICES, `${name}.txt`), 'utf8'))

/** The `n`-th notice: its number and its counts are its own. */
export function noticeNumber(n) {
  const text = TEXTS[n % TEXTS.length]
  return text
    .replace(/〕\d{1,4}号/gu, `〕${n + 1}号`)
    .replace(/\d{2,3}(?=[处个家公所])/gu, String(10 + (n % 900)))
}

/** Writes `count` notices, a hundred to a folder. */
export function writeNotices(folder, count) {
  for (let n = 0; n < count; n++) {
    const sub = join(folder, String(Math.floor(n / 100)).padStart(3, '0'))
    if (n % 100 === 0) mkdirSync(sub, { recursive: true })
    writeFileSync(join(sub, `${String(n).padStart(5, '0')}.txt`), noticeNumber(n))
  }
}
