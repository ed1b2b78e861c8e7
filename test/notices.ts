import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '../src/govplan.ts'
import type { PlanDocument } from '../src/model/plan-document.ts'

/** A document on the disk. */
export interface Notice {
  readonly name: string
  readonly path: string
}

const FOLDER = fileURLToPath(new URL('../fixtures/notices/', import.meta.url))
const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))

/** The notices of our own, one a form; their goldens stand beside them. */
export const NOTICES: readonly Notice[] = noticesIn(FOLDER)

/** Real notices, in a folder beside the project; none where it is absent. */
export const REAL_NOTICES: readonly Notice[] = existsSync(CORPUS) ? noticesIn(CORPUS) : []

function noticesIn(folder: string): Notice[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|html)$/.test(name) && !name.includes('.expected.'))
    .toSorted()
    .map((name) => ({ name, path: folder + name }))
}

/** The plan of a notice, without the folder in it: the same on every machine. */
export async function planOf({ name, path }: Notice): Promise<PlanDocument> {
  return parse(readFileSync(path), { fileName: name })
}

export function noticeNamed(name: string): Notice {
  return NOTICES.find((notice) => notice.name === name)!
}
