// Parses the text on standard input and tells how long that took, and the most memory that the process held.
import { readFileSync } from 'node:fs'
import { parse } from '../../dist/index.js'

const bytes = readFileSync(0)
const before = performance.now()
const { tasks } = await parse(bytes)
const ms = performance.now() - before
console.log(JSON.stringify({ ms, tasks: tasks.length, mib: process.resourceUsage().maxRSS / 1024 }))
