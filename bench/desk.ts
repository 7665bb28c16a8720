/** The desk of the federation: what it owes itself and has reported, for whom it waits, its drafts and open documents. */
import { againstBare } from './plan/against-bare.ts'
import { openFederation, today } from './plan/federation.ts'

const dueBy = '2020-07-04'

export default async function desk(): Promise<void> {
  const federation = await openFederation()
  const { client, owner, unitId, url } = federation
  const own = `select o.*, d.title, d.legal_ground, p.number, t.text from plan.obligations o
    join plan.duties d on d.id = o.duty_id join plan.tasks t on t.id = d.task_id join plan.plans p on p.id = o.plan_id
    where o.unit_id = $1 and o.state in ('open', 'reported') order by o.due_on, o.id`
  const others = `select d.id, d.title, d.due_on, p.number, p.issued_on, count(*)::int as owed,
      count(*) filter (where o.state = 'reported')::int as done,
      count(*) filter (where o.state = 'open' and o.due_on < $2)::int as missing,
      count(*) filter (where o.state = 'open' and o.due_on >= $2)::int as open
    from plan.duties d join plan.plans p on p.id = d.plan_id
      join plan.obligations o on o.duty_id = d.id and o.unit_id <> $1
    where d.unit_id = $1 and d.due_on <= $3 group by d.id, p.id`
  const drafts = `select id, kind, number, title, updated_at from plan.plans where unit_id = $1 and state = 'draft'`
  const imports = `select id, title, created_at, created_by from documents.imports
    where unit_id = $1 and state = 'to-confirm'`
  const answer = async () => ({
    drafts: (await owner.query(drafts, [unitId])).rows,
    imports: (await owner.query(imports, [unitId])).rows,
    own: (await owner.query(own, [unitId])).rows,
    others: (await owner.query(others, [unitId, today, dueBy])).rows,
  })
  try {
    await againstBare('desk', { url: `${url}/api/desk`, headers: { cookie: client.cookie } }, answer, 2)
  } finally {
    await federation.stop()
  }
}
