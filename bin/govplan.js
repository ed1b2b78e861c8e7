#!/usr/bin/env node
'use strict'

const { load } = require('./load.js')

const words = process.argv.slice(2)

load({ short: !words.includes('batch') && !words.includes('stream') })
  .run(words)
  .then((code) => {
    process.exitCode = code
  })
