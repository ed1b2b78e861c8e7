'use strict'

const { load } = require('./load.js')

load({ short: false }).workAsHand()
