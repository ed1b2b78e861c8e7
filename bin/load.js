'use strict'

const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const DIST = join(__dirname, '../dist')
const FILE = join(DIST, 'cli.cjs')
/** What V8 made of the command line when it was built: good for the very same Node only. */
const CACHE = join(DIST, `cli-${process.version}-${process.platform}-${process.arch}.cache`)

/**
 * The command line: sooner with the Node that it was built with, and as ever with any other. `short`: it is
 * for a run that is soon over.
 */
function load({ short }) {
  if (!existsSync(CACHE)) return require(FILE)
  const { script, exports } = loadScript(readFileSync(CACHE))
  if (short && !script.cachedDataRejected) favourShortRuns()
  return exports
}

/** Loads the command line as a script, which V8 can store once it has run, and take up again. */
function loadScript(cachedData) {
  const { Script } = require('node:vm')
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(FILE, 'latin1')}\n})`,
    { filename: FILE, cachedData },
  )
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, require, loaded, FILE, DIST)
  return { script, exports: loaded.exports }
}

/**
 * Most runs are over before V8's slower and better compilers pay. It compiles a regex for an interpreter, and at
 * its second use for the machine: for the machine at once costs half. It optimizes a function soon: later is
 * better here, and large documents still come to it. No result depends on either.
 * Comes last: V8 rejects caches, also those of Node's own modules, that were made with other flags.
 */
function favourShortRuns() {
  const { setFlagsFromString } = require('node:v8')
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--interrupt-budget=4000000')
}

module.exports = { CACHE, load, loadScript }
