/** SQL of tasks and duties. */
import { type Selectable, sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { Id } from '#platform/kernel'
import type { Duty, Task } from '../domain/plan.ts'
import type { StoredPlan } from './store-plans.ts'
import type { DutyTable, PlanTables, TaskTable } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)
const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

const taskFrom = (row: Selectable<TaskTable>, duties: Duty[]): Task => ({
  id: row.id,
  number: row.number,
  section: row.section,
  text: row.text,
  period: row.period,
  note: row.note,
  span: row.span as Task['span'],
  parties: row.parties as Task['parties'],
  duties,
})

const dutyFrom = (row: Selectable<DutyTable>): Duty => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  due: {
    op: row.due_op,
    date: row.due_date,
    dateEnd: row.due_date_end,
    printed: row.due_printed,
    dueOn: row.due_on,
    opensOn: row.opens_on,
  },
  consequence: row.consequence,
  legalGround: row.legal_ground,
  addressees: row.addressees as Duty['addressees'],
  via: row.via,
  targets: row.targets as Duty['targets'],
})

/** The tasks in force, in their order. */
export async function listTasks(tx: Tx, planId: Id<'plan'>): Promise<Task[]> {
  const tasks = await tables(tx)
    .selectFrom('plan.tasks')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('is_removed', '=', false)
    .orderBy('position')
    .execute()
  const duties = await tables(tx)
    .selectFrom('plan.duties')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('is_removed', '=', false)
    .orderBy('position')
    .execute()
  const byTask = Map.groupBy(duties, (duty) => duty.task_id)
  return tasks.map((task) =>
    taskFrom(
      task,
      (byTask.get(task.id) ?? []).map((row) => dutyFrom(row)),
    ),
  )
}

export type TaskOwner = Pick<StoredPlan, 'id' | 'federationId' | 'unitId' | 'unitPath'>

const ownedBy = (plan: TaskOwner, isPublished: boolean) => ({
  federation_id: plan.federationId,
  plan_id: plan.id,
  unit_id: plan.unitId,
  unit_path: plan.unitPath,
  is_published: isPublished,
  is_removed: false,
})

const taskColumns = (task: Task) => ({
  number: task.number,
  section: task.section,
  text: task.text,
  period: task.period,
  note: task.note,
  span: json(task.span),
  parties: JSON.stringify(task.parties),
})

const dutyColumns = (duty: Duty) => ({
  kind: duty.kind,
  title: duty.title,
  due_op: duty.due.op,
  due_date: duty.due.date,
  due_date_end: duty.due.dateEnd,
  due_printed: duty.due.printed,
  due_on: duty.due.dueOn,
  opens_on: duty.due.opensOn,
  consequence: duty.consequence,
  legal_ground: duty.legalGround,
  addressees: JSON.stringify(duty.addressees),
  via: duty.via,
  targets: json(duty.targets),
})

/** Positions leave gaps, so that a task can be put between two others. */
export const positionStep = 1024

export async function insertTasks(
  tx: Tx,
  plan: TaskOwner,
  tasks: readonly Task[],
  given: { firstPosition: number; isPublished: boolean },
): Promise<void> {
  if (tasks.length === 0) return
  const owner = ownedBy(plan, given.isPublished)
  await tables(tx)
    .insertInto('plan.tasks')
    .values(
      tasks.map((task, index) => ({
        ...owner,
        ...taskColumns(task),
        id: task.id,
        position: given.firstPosition + index * positionStep,
      })),
    )
    .execute()
  await insertDuties(tx, plan, tasks, given.isPublished)
}

async function insertDuties(tx: Tx, plan: TaskOwner, tasks: readonly Task[], isPublished: boolean): Promise<void> {
  const owner = ownedBy(plan, isPublished)
  const rows = tasks.flatMap((task) =>
    task.duties.map((duty, position) => ({ ...owner, ...dutyColumns(duty), id: duty.id, task_id: task.id, position })),
  )
  if (rows.length > 0) await tables(tx).insertInto('plan.duties').values(rows).execute()
}

export async function listPositions(tx: Tx, planId: Id<'plan'>): Promise<number[]> {
  const rows = await tables(tx)
    .selectFrom('plan.tasks')
    .select('position')
    .where('plan_id', '=', planId)
    .where('is_removed', '=', false)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.position)
}

export async function spaceOut(tx: Tx, planId: Id<'plan'>): Promise<void> {
  await sql`update plan.tasks t set position = placed.ordinal * ${positionStep}::int
    from (select id, row_number() over (order by position, id) as ordinal from plan.tasks where plan_id = ${planId}) as placed
    where t.id = placed.id`.execute(tx)
}

/** Writes the new text of a task: duties kept by id are changed, new ones added, the others taken out. */
export async function replaceTask(
  tx: Tx,
  plan: TaskOwner,
  task: Task,
  before: Task,
  isPublished: boolean,
): Promise<void> {
  await tables(tx).updateTable('plan.tasks').set(taskColumns(task)).where('id', '=', task.id).execute()
  const kept = new Set(before.duties.map((duty) => duty.id))
  for (const [position, duty] of task.duties.entries()) {
    if (!kept.has(duty.id)) continue
    await tables(tx)
      .updateTable('plan.duties')
      .set({ ...dutyColumns(duty), position })
      .where('id', '=', duty.id)
      .execute()
  }
  const added = task.duties.filter((duty) => !kept.has(duty.id))
  await insertDuties(tx, plan, [{ ...task, duties: added }], isPublished)
  const present = new Set(task.duties.map((duty) => duty.id))
  await removeDuties(
    tx,
    before.duties.map((duty) => duty.id).filter((id) => !present.has(id)),
    isPublished,
  )
}

export async function removeTask(tx: Tx, task: Task, isPublished: boolean): Promise<void> {
  await removeDuties(
    tx,
    task.duties.map((duty) => duty.id),
    isPublished,
  )
  if (isPublished) {
    await tables(tx).updateTable('plan.tasks').set({ is_removed: true }).where('id', '=', task.id).execute()
  } else await tables(tx).deleteFrom('plan.tasks').where('id', '=', task.id).execute()
}

/** What has been published is only marked as removed: obligations of the past keep pointing at it. */
async function removeDuties(tx: Tx, ids: readonly Id<'duty'>[], isPublished: boolean): Promise<void> {
  if (ids.length === 0) return
  if (isPublished) {
    await tables(tx).updateTable('plan.duties').set({ is_removed: true }).where('id', 'in', ids).execute()
  } else await tables(tx).deleteFrom('plan.duties').where('id', 'in', ids).execute()
}

/** From now on the superiors and the units below see them; each duty says where it is written. */
export async function publishTasks(tx: Tx, planId: Id<'plan'>, tasks: readonly Task[]): Promise<void> {
  const grounds = tasks.flatMap((task) => task.duties.map(({ id, legalGround }) => ({ id, ground: legalGround })))
  await tables(tx).updateTable('plan.tasks').set({ is_published: true }).where('plan_id', '=', planId).execute()
  await sql`update plan.duties d set is_published = true, legal_ground = given.ground
    from jsonb_to_recordset(${JSON.stringify(grounds)}::jsonb) as given (id uuid, ground text)
    where d.id = given.id`.execute(tx)
}
