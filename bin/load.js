'use strict'

const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const DIST = join(__dirname, '../dist')
const FILE = join(DIST, 'cli.cjs')
/** What V8 made of the command line when it was built: good for the very same Node only. */
const CACHE = join(DIST, `cli-${process.version}-${process.platform}-${process.arch}.cache`)

/** The command line: sooner with the Node that it was built with, and as ever with any other. */
function load() {
  return existsSync(CACHE) ? loadScript(readFileSync(CACHE)).exports : require(FILE)
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

module.exports = { CACHE, load, loadScript }
