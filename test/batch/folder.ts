import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A notice whose one task and unit are told apart by a number. */
export function notice(n: number): string {
  return `河道治理方案${n}\n\n一、主要任务\n（一）治理${n}号河道。${n}月底前完成。（责任单位：县水利局）\n`
}

/** Runs `use` in a new folder that holds these files, which is gone afterwards. */
export async function inFolderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-batch-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `count` notices below `folder`. */
export function notices(folder: string, count: number): Record<string, string> {
  const entries = Array.from({ length: count }, (_, n) => [`${folder}/${n % 7}/${n}.txt`, notice(n)] as const)
  return Object.fromEntries(entries)
}

/** Every file below a folder with its content; what a batch keeps for itself is left out. */
export function tree(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !name.split('/').includes('.govplan'))
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** What stands in the folder for drafts. */
export function drafts(output: string): string[] {
  return readdirSync(join(output, '.govplan/tmp'))
}
