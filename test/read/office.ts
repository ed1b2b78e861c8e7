import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Is LibreOffice here? What needs it is skipped otherwise. */
export const OFFICE = (process.env.PATH ?? '')
  .split(':')
  .some((folder) => existsSync(join(folder, 'soffice')))

/** Converts files to `to` (an ending, or an ending and a filter) into a folder, in one call of LibreOffice. */
export async function convertAll(
  files: readonly string[],
  to: string,
  folder: string,
  options: readonly string[] = [],
): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, ...files]
  await promisify(execFile)('soffice', args)
}
