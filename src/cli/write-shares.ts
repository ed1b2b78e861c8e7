import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanDocument } from '../model/plan-document.ts'
import type { WriteOptions, Writer } from '../write/index.ts'
import { fileNames } from '../write/views/file-names.ts'
import { type Share, splitByUnit } from '../write/views/split.ts'
import { failureText } from './failure.ts'
import { filesRead } from './files-read.ts'
import type { Flags } from './flags.ts'
import { isSameFile } from './output.ts'
import { say } from './say.ts'
import { fillIn, type Session } from './session.ts'
import { deliver } from './target.ts'

/**
 * Writes a file for every unit into the folder `folder`, which is made where it is missing. Nothing that
 * stands there is replaced unless `--force` asks for it, and an input never; each such file is told.
 */
export async function writeShares(
  plans: readonly PlanDocument[],
  writer: Writer,
  options: WriteOptions,
  { folder, files, flags }: { folder: string; files: readonly string[]; flags: Flags },
  session: Session,
): Promise<void> {
  if (!(await makeFolder(folder, session))) return
  const shares = splitByUnit(plans, options.view ?? {})
  const none = session.words.noUnit
  const names = fileNames(
    shares.map(({ key }) => key ?? none),
    writer.extension,
  )
  let written = 0
  for (const [index, share] of shares.entries()) {
    const path = join(folder, names[index]!)
    const problem = obstacle(path, files, flags, session)
    if (problem !== null) {
      session.code = 1
      await say(session, problem)
    } else if (await deliver(writer.write(share.plans, optionsFor(share, plans, options)), path, session))
      written++
  }
  if (!flags.quiet) await say(session, fillIn(session.words.sharesWritten, written))
}

/** Corrections of the documents that a share does not hold are kept in it, too. */
function optionsFor({ places, view }: Share, plans: readonly PlanDocument[], options: WriteOptions) {
  const { texts = [], otherCorrections = [] } = options
  const others = texts.flatMap(({ corrections }, at) => {
    const { file, sha256 } = plans[at]!.source
    if (places.includes(at) || corrections.length === 0) return []
    return [{ ...(file !== null && { file }), sha256, corrections: [...corrections] }]
  })
  return {
    ...options,
    view,
    texts: places.flatMap((at) => texts[at] ?? []),
    otherCorrections: [...others, ...otherCorrections],
  }
}

/** Why a file may not be written, in a line; `null` where it may. */
function obstacle(path: string, files: readonly string[], flags: Flags, { words }: Session): string | null {
  if (filesRead(files, flags).some((file) => isSameFile(file, path)))
    return fillIn(words.usageErrors.overwritesInput, path)
  if (flags.force || !lstatSync(path, { throwIfNoEntry: false })) return null
  return `${path}: ${words.failures.EEXIST}`
}

async function makeFolder(folder: string, session: Session): Promise<boolean> {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && isFolder(folder)) return true
    session.code = 1
    const { failures } = session.words
    const told = { ENOENT: failures.outputFolder, EEXIST: failures.noFolder }[code ?? '']
    await say(session, `${folder}: ${told ?? failureText(error, session)}`)
    return false
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
