/** The federation's board: fifty units, twelve duties, exact totals over all units. */
import { againstBare } from './plan/against-bare.ts'
import { openFederation, today } from './plan/federation.ts'

const counts = `count(*) filter (where state <> 'withdrawn')::int as owed,
  count(*) filter (where state = 'reported' and on_time)::int as on_time,
  count(*) filter (where state = 'reported' and not on_time)::int as late,
  count(*) filter (where state = 'open' and due_on >= $3)::int as open,
  count(*) filter (where state = 'open' and due_on < $3)::int as missing`

export default async function board(): Promise<void> {
  const federation = await openFederation()
  const { client, owner, unitId, seasonId, url } = federation
  console.log(
    `${federation.obligations} obligations of ${federation.units} units, issued in ${federation.issueMs.toFixed(0)} ms`,
  )
  const totals = `select duty_id, count(distinct unit_id)::int as units, ${counts} from plan.obligations
    where issuer_id = $1 and season_id = $2 group by grouping sets ((duty_id), ())`
  const cells = `with page as (select unit_key, unit_id from plan.obligations where issuer_id = $1 and season_id = $2
      group by unit_key, unit_id order by unit_key, unit_id limit 50)
    select o.unit_id, o.unit_name, o.duty_id, o.id, o.state, o.due_on, o.on_time, o.reported_at
    from page join plan.obligations o using (unit_key, unit_id) where o.issuer_id = $1 and o.season_id = $2`
  const duties = `select d.* from plan.duties d join plan.plans p on p.id = d.plan_id where p.unit_id = $1 and p.season_id = $2`
  const answer = async () => ({
    totals: (await owner.query(totals, [unitId, seasonId, today])).rows,
    duties: (await owner.query(duties, [unitId, seasonId])).rows,
    cells: (await owner.query(cells, [unitId, seasonId])).rows,
  })
  try {
    await againstBare('board', { url: `${url}/api/board?show=all`, headers: { cookie: client.cookie } }, answer, 2)
  } finally {
    await federation.stop()
  }
}
