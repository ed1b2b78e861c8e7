import type { Job } from './convert.ts'
import { fail, type Run } from './run.ts'
import { isObstacle, type Obstacle } from './sources.ts'

/** The next jobs, at most `many`; none when all are taken or the run is to stop. */
export function nextJobs(run: Run, many: number): Job[] {
  const jobs: Job[] = []
  while (jobs.length < many && run.stopped === null && !run.exhausted) {
    const { value, done } = run.sources.next()
    if (done) run.exhausted = true
    else if (isObstacle(value)) pass(run, value, run.places++)
    else {
      run.unseen.delete(value.name)
      const known = run.around.state.manifest.entries.get(value.name) ?? null
      const job = { index: run.places++, ...value, known }
      run.inHand.set(job.index, job)
      jobs.push(job)
    }
  }
  return jobs
}

function pass(run: Run, obstacle: Obstacle, place: number): void {
  if (obstacle.code === 'LINK') {
    run.links++
    return
  }
  if (obstacle.code !== 'DEVICE' && obstacle.code !== 'NAME') run.unlisted = true
  fail(run, obstacle.path, run.around.failureOf(obstacle), place)
}
