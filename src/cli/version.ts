import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version in the package's own `package.json`, one or two folders up: bundled or not. */
export function version(): string {
  for (const up of ['..', '../..']) {
    try {
      const path = join(import.meta.dirname, up, 'package.json')
      const { name, version } = JSON.parse(readFileSync(path, 'utf8'))
      if (name === 'govplan') return version
    } catch {
      // Not here.
    }
  }
  return 'unknown'
}
