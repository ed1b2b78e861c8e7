// Parses the text on standard input and tells how long that took, on the processor and by the clock, and the
// most memory that the process held.
import { readFileSync } from 'node:fs'
import { parse } from '../../dist/index.js'

const bytes = readFileSync(0)
const cpuBefore = process.cpuUsage()
const before = performance.now()
const { tasks } = await parse(bytes)
const ms = performance.now() - before
const { user, system } = process.cpuUsage(cpuBefore)
const cpu = (user + system) / 1000
console.log(JSON.stringify({ cpu, ms, tasks: tasks.length, mib: process.resourceUsage().maxRSS / 1024 }))
