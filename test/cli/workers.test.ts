import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Job } from '../../src/batch/convert.ts'
import type { Outcome } from '../../src/batch/crew.ts'
import { failureOf } from '../../src/cli/batch/failure-of.ts'
import type { HandData } from '../../src/cli/batch/hand.ts'
import { workers } from '../../src/cli/batch/workers.ts'

const naughty = (count: number, script = fileURLToPath(new URL('naughty-hand.mjs', import.meta.url))) =>
  workers({
    script,
    count,
    timeout: 3000,
    memory: 32,
    data: {} as HandData,
    failureOf: (error) => failureOf(error, 'en'),
  })

function jobsOf(names: readonly string[]) {
  const jobs: Job[] = names.map((name, index) => ({ index, name, path: name, known: null }))
  return (many: number) => jobs.splice(0, many)
}

async function work(names: readonly string[], count = 2): Promise<string[]> {
  const outcomes: Outcome[] = []
  await naughty(count).work(jobsOf(names), (some) => void outcomes.push(...some))
  const told = outcomes.toSorted((a, b) => a.index - b.index)
  expect(told.map(({ index }) => index)).toEqual(names.map((_, index) => index))
  return told.map((outcome) => ('failure' in outcome ? outcome.failure.code : 'ok'))
}

const OK = Array.from({ length: 100 }, () => 'ok')

test.each([
  ['loop', 'TIMEOUT'],
  ['memory', 'MEMORY'],
  ['exit', 'CRASH'],
  ['throw', 'CRASH'],
])('a worker that does %s on one file of 100 costs that file alone', async (deed, code) => {
  expect(await work(OK.with(37, deed))).toEqual(OK.with(37, code))
})

test('several at once, the first and the last', async () => {
  const names = OK.with(0, 'throw').with(1, 'loop').with(2, 'exit').with(50, 'memory').with(99, 'throw')
  const codes = OK.with(0, 'CRASH').with(1, 'TIMEOUT').with(2, 'CRASH').with(50, 'MEMORY').with(99, 'CRASH')
  expect(await work(names, 3)).toEqual(codes)
})

test('workers that do not even start end the batch', async () => {
  await expect(naughty(2, '/no/such/script.mjs').work(jobsOf(OK), () => {})).rejects.toThrow('CRASH')
})

test('what is thrown where outcomes are taken ends the batch, not the process', async () => {
  const take = () => {
    throw new Error('full')
  }
  await expect(naughty(2).work(jobsOf(OK), take)).rejects.toThrow('full')
})

test('after stop no new jobs are begun', async () => {
  const crew = naughty(2)
  let done = 0
  await crew.work(jobsOf(Array.from({ length: 5000 }, () => 'ok')), (outcomes) => {
    done += outcomes.length
    crew.stop()
  })
  expect(done).toBeLessThan(100)
})
