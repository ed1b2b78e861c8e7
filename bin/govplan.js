#!/usr/bin/env node
'use strict'

const { load } = require('./load.js')

load()
  .run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
