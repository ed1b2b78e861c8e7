import { readFileSync } from 'node:fs'

/** The version in the package's own `package.json`, one or two folders up: bundled or not. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (name === 'govplan') return version
    } catch {
      // Not here.
    }
  }
  return 'unknown'
}
