// Builds dist/: the command line as one CommonJS file, the library as ES modules, and its type declarations.
//
// CommonJS, because Node starts it 5 ms sooner than ES modules; commander goes into the file, because that
// starts 6 ms sooner than loading it from its seven. The other libraries are loaded where they are used.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { pageForBuild } from './build-page.mjs'
import { rulesForBuild } from './build-rules.mjs'

const { dependencies } = createRequire(import.meta.url)('./package.json')
// chalk and string-width are ES modules, which CommonJS cannot load.
const bundled = ['chalk', 'commander', 'string-width']
const loadedLate = Object.keys(dependencies).filter((name) => !bundled.includes(name))

/** Commander loads node:child_process for subcommands that are programs of their own; there are none. */
const noChildProcess = {
  name: 'no-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'empty' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const common = { outdir: 'dist', bundle: true, platform: 'node', legalComments: 'none', logLevel: 'warning' }

rmSync('dist', { recursive: true, force: true })
await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  target: 'node20.19',
  external: loadedLate.flatMap((name) => [name, `${name}/*`]),
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [noChildProcess, pageForBuild, rulesForBuild],
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  // A script from the code cache cannot call import().
  supported: { 'dynamic-import': false },
})
writeAscii('dist/cli.cjs')
await storeCompiled()
await build({
  ...common,
  entryPoints: { index: 'src/index.ts', schema: 'src/model/schema.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  target: 'node20.19',
  packages: 'external',
  plugins: [pageForBuild, rulesForBuild],
})
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' })

/** Text in ASCII loads sooner. esbuild leaves only regexes in other characters, and there an escape is the same. */
function writeAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped))
}

/** Runs the command line once, so that what it used is compiled, and stores that for `bin/load.js`. */
async function storeCompiled() {
  const { CACHE, loadScript } = createRequire(import.meta.url)('./bin/load.js')
  const { script, exports } = loadScript()
  const sink = { terminal: false, columns: undefined, write: async () => {} }
  const io = { env: {}, stdin: () => [], stdout: sink, stderr: sink }
  const notices = [
    'units-on-sections',
    'own-line-headings',
    'brackets-and-annex',
    'phases',
    'one-line',
    'segments',
  ]
  await exports.run(['parse', '-q', ...notices.map((name) => `fixtures/notices/${name}.txt`)], io)
  writeFileSync(CACHE, script.createCachedData())
}
