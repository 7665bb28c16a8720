/** A page of 50 people by two filters in the order of names with the exact total, eight connections, scopes of 2k, 26k and 208k in 1M. */
import { listPeople } from '#modules/people'
import { addressOf } from '#platform/http'
import { inTurn } from './people/in-turn.ts'
import { type NationProduct, openNation, type Scope } from './people/nation-product.ts'
import { coverBare, startBare } from './yardstick/people.ts'

const filters = { sex: 'female', active: 'yes' } as const
const seconds = 5
const targets = { small: 0.8, middle: 0.8, large: 6 } as const

export default async function list(): Promise<void> {
  const nation = await openNation('L')
  const bare = await startBare(nation.owner, (scope) => placeColumn(nation, scope as Scope))
  try {
    await coverBare(nation.owner, 'place_2')
    await nation.owner.query('vacuum analyze people.people')
    for (const scope of Object.keys(targets) as (keyof typeof targets)[]) await refuseWrong(nation, bare.url, scope)
    let last = ''
    for (const [scope, target] of Object.entries(targets) as [keyof typeof targets, number][]) {
      const ours = {
        urls: [`${nation.url}${addressOf(listPeople, { query: filters })}`],
        cookie: nation.clients[scope].cookie,
      }
      const theirs = { urls: [`${bare.url}/list/${scope}`], cookie: '' }
      const run = await inTurn({ ...ours, connections: 8, seconds }, { ...theirs, connections: 8, seconds })
      console.log(
        `${scope}: ${run.perSecond.toFixed(0)}/s against ${run.barePerSecond.toFixed(0)}/s bare; p50 ${run.p50.toFixed(1)}, p95 ${run.p95.toFixed(1)}, p99 ${run.p99.toFixed(1)} ms (bare p95 ${run.bareP95.toFixed(1)}); pairs ${run.spread}`,
      )
      last = `p1-list ratio=${run.ratio.toFixed(2)} target=${target} p95=${run.p95.toFixed(1)}`
      console.log(last)
    }
  } finally {
    await bare.stop()
    await nation.stop()
  }
}

export function placeColumn({ places }: NationProduct, scope: Scope) {
  const labels = places[scope].path.split('/').filter(Boolean)
  return { column: `place_${labels.length}`, label: labels.at(-1) ?? '' }
}

/** Both servers must give the same people and the same total as the rows say. */
async function refuseWrong(nation: NationProduct, bareUrl: string, scope: Scope): Promise<void> {
  const mine = await nation.clients[scope].call(listPeople, { query: filters })
  const theirs = (await (await fetch(`${bareUrl}/list/${scope}`)).json()) as { people: { id: string }[]; total: number }
  const ids = (people: readonly { id: string }[]) => people.map((person) => person.id).join()
  if (ids(mine.people) !== ids(theirs.people) || mine.total !== theirs.total)
    throw new Error(`different answers in ${scope}`)
  console.log(`${scope}: ${mine.total} of them in the scope, the same 50 from both`)
}
