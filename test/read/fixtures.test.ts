import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/source.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'

const folder = fileURLToPath(new URL('../../fixtures/read/', import.meta.url))
/** `xls` needs LibreOffice, and what has automatic numbers stands in forms.test.ts. */
const names = readdirSync(folder).filter((name) => !/\.(?:blocks\.txt|sh|xls)$|\.automatic\./.test(name))

/** Each document of fixtures/read beside its blocks as text; `npm run test:update` writes them anew. */
describe('fixtures', () => {
  it.each(names)('%s', async (name) => {
    const source = await readSource(readFileSync(folder + name), { fileName: name })
    expectSound(source)
    const golden = `${folder}${name}.blocks.txt`
    if (process.env.GOVPLAN_UPDATE) writeFileSync(golden, render(source))
    expect(render(source)).toBe(readFileSync(golden, 'utf8'))
  })
})

function render(source: Source): string {
  const fields = Object.entries(source.page).map(([name, value]) => `${name}: ${value}`)
  const blocks = textsOf(source).map((block) =>
    typeof block === 'string'
      ? block
      : block.map((row) => `| ${row.join(' | ').replaceAll('\n', '⏎')} |`).join('\n'),
  )
  return `${[`${source.mediaType} ${source.encoding}`, ...fields, '', ...blocks].join('\n')}\n`
}
