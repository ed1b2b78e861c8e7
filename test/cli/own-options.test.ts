import { expect, test } from 'vitest'
import { answer, SPRING } from './command.ts'

test('--events gives events instead of to-dos', async () => {
  const todos = await answer(['parse', SPRING, '-q', '-f', 'ics'])
  const events = await answer(['parse', SPRING, '-q', '-f', 'ics', '--events'])
  const count = (text: string, name: string) => text.split(`BEGIN:${name}\r\n`).length - 1
  expect(count(todos.stdout, 'VTODO')).toBeGreaterThan(0)
  expect(count(events.stdout, 'VEVENT')).toBe(count(todos.stdout, 'VTODO'))
  expect(count(events.stdout, 'VTODO')).toBe(0)
})

test('--keep-formulas leaves off the apostrophe that keeps a cell from being one', async () => {
  const args = ['parse', '-', '-q', '-f', 'csv', '--no-bom', '--columns', 'title']
  const input = [Buffer.from('一、=1+1 按比例分担。\n二、更换线路。\n')]
  expect((await answer(args, { input })).stdout).toContain("\n'=1+1")
  expect((await answer([...args, '--keep-formulas'], { input })).stdout).toContain('\n=1+1')
})

test.each([
  ['--events', 'csv'],
  ['--merge', 'ics'],
  ['--keep-formulas', 'json'],
])('%s is wrong usage for %s', async (option, format) => {
  const { code, stdout, stderr } = await answer(['parse', SPRING, '-f', format, option])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(option)
})

test('a stage has no format, so no options of one', async () => {
  expect((await answer(['parse', SPRING, '--stage', 'text', '--events'])).code).toBe(2)
})
