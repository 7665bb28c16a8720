/** SQL of reminders: open obligations around their last valid day. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import type { Approaching } from '../domain/reminders.ts'

/** Both days included, nearest first. */
export async function listDueBetween(tx: Tx, from: LocalDate, to: LocalDate): Promise<Approaching[]> {
  const { rows } = await sql<Approaching>`
    select o.id as "obligationId", o.duty_id as "dutyId", o.due_on as "dueOn", o.unit_id as "unitId",
      o.unit_path as "unitPath", o.issuer_id as "issuerId", p.unit_path as "issuerPath", p.number as "planNumber", d.title
    from plan.obligations o join plan.duties d on d.id = o.duty_id join plan.plans p on p.id = o.plan_id
    where o.federation_id = platform.federation() and o.state = 'open' and o.due_on between ${from} and ${to}
    order by o.due_on, o.duty_id, o.unit_key, o.id`.execute(tx)
  return rows
}
