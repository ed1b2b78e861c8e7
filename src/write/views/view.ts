import type { PlanTask, PlanUnit } from '../../model/plan-document.ts'

/** Which tasks are wanted. What is left out asks for nothing; of several values one is enough. */
export interface Selection {
  /** Names of units: as written, in full, or canonical. */
  readonly units?: readonly string[]
  /** Roles in which one of these units, or any unit, stands. */
  readonly roles?: readonly PlanUnit['role'][]
  readonly kinds?: readonly PlanTask['kind'][]
  /** A day (ISO): one of the task's times ends on it or earlier. */
  readonly dueBefore?: string
}

/** What a table shows of the tasks, and in which order. */
export interface View extends Selection {
  readonly by?: 'unit' | 'deadline' | 'section'
  /** A row for every unit of a task, in columns for analysts. */
  readonly tidy?: boolean
  /** Columns by their keys or Chinese headers, in this order. */
  readonly columns?: readonly string[]
  /** The one unit that the table is about (see `unitKey`). */
  readonly key?: string
}
