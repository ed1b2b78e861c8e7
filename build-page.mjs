// The review page's script and style as strings: `import script from './client/main.ts?script'`, and `?style`.
// One plugin for the build (esbuild), one for the tests (vite), so that both run the same page.
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const WANTED = /\?(?<kind>script|style)$/

async function bundled(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome109', 'firefox115'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  return outputFiles[0].text.trimEnd()
}

/** For esbuild. */
export const pageForBuild = {
  name: 'page',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: WANTED }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(WANTED, '')),
      namespace: 'page',
    }))
    onLoad({ filter: /.*/, namespace: 'page' }, async ({ path }) => ({
      contents: await bundled(path),
      loader: 'text',
      watchFiles: [path],
    }))
  },
}

/** For vite, whose own plugins must not take the style for one of theirs: hence the ending. */
export const pageForTests = {
  name: 'page',
  enforce: 'pre',
  resolveId: (id, importer) =>
    WANTED.test(id) ? `\0${join(dirname(importer), id.replace(WANTED, ''))}.page` : null,
  load: async (id) =>
    id.startsWith('\0') && id.endsWith('.page')
      ? `export default ${JSON.stringify(await bundled(id.slice(1, -'.page'.length)))}`
      : null,
}
