/** node bench/generate/print.ts <size> [seed]: what the generated data adds up to; for L and XL the people as they stream by. */
import { createHash } from 'node:crypto'
import { localDate } from '#platform/kernel'
import { generateOrganisation, type Size, sizes } from './index.ts'
import { invariantsOf } from './invariants.ts'
import { generateNation, type NationSize, nationSizes } from './nation/nation.ts'
import { peopleLine } from './people/copy-lines.ts'
import { generateMembers } from './people/members.ts'

const [, , asked = '', seedText = '2020', yearText = '2025'] = process.argv
const seed = Number(seedText)
const started = performance.now()
const size = sizes.find((one): one is Size => one === asked)
if (size) show(invariantsOf(generateOrganisation({ seed, size })))
else if (asked in nationSizes) show(ofNation(asked as NationSize, yearText === '2020' ? 2020 : 2025))
else {
  console.error(
    `node bench/generate/print.ts <${[...sizes, ...Object.keys(nationSizes)].join('|')}> [seed] [2020|2025]`,
  )
  process.exit(1)
}

function show(invariants: object): void {
  console.log(JSON.stringify({ size: asked, seed, ...invariants }, null, 2))
  console.error(`${Math.round(performance.now() - started)} ms`)
}

/** Rows, sums per province × sex × standing, one hash per table. */
function ofNation(nationSize: NationSize, year: 2020 | 2025) {
  const { organisation, memberUnits } = generateNation({ seed, size: nationSize, year })
  const people = createHash('sha256')
  const sums: Record<string, number> = {}
  let rows = 0
  let waiting = ''
  for (const one of generateMembers(memberUnits, seed, localDate(`${year}-12-31`))) {
    rows++
    const key = `${one.unit.province} ${one.sex} ${one.standing}`
    sums[key] = (sums[key] ?? 0) + 1
    waiting += peopleLine(organisation.federation.id, one)
    if (waiting.length < 1_000_000) continue
    people.update(waiting)
    waiting = ''
  }
  const hashOf = (thing: unknown) => createHash('sha256').update(JSON.stringify(thing)).digest('hex').slice(0, 16)
  return {
    year,
    rows: { units: organisation.units.length, versions: organisation.versions.length, people: rows },
    sums,
    hashes: {
      units: hashOf(organisation.units),
      versions: hashOf(organisation.versions),
      people: people.update(waiting).digest('hex').slice(0, 16),
    },
  }
}
