/** How many units of each kind there are on the day, with their course over the years; a number leads to its units. */
import { type LocalDate, showDay } from '#platform/kernel'
import { Panel, showNumber } from '#platform/ui'
import type { TreeDaysReply } from '../../views.ts'

type Given = {
  readonly reply: TreeDaysReply
  readonly day: LocalDate
  readonly kind: string
  readonly onKind: (code: string) => void
}

export function Counts({ reply, day, kind, onKind }: Given) {
  const here = reply.series.find(({ on }) => on === day)
  const total = here?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  const course = reply.series.map(({ on, counts }) => ({ on, counts }))
  const [first] = course
  return (
    <Panel title={`${showNumber(total)} đơn vị`}>
      <ul className="kind-counts">
        {reply.kinds.map(({ code, name }, at) => {
          const count = here?.counts[at] ?? 0
          return (
            <li key={code}>
              <button type="button" aria-pressed={kind === code} onClick={() => onKind(kind === code ? '' : code)}>
                <span>{name}</span>
                <b>{showNumber(count)}</b>
                <Course points={course.map(({ on, counts }) => [on, counts[at] ?? 0])} day={day} />
              </button>
            </li>
          )
        })}
      </ul>
      {first && course.length > 1 && (
        <p className="quiet course-note">Nét vẽ: số đơn vị từ {showDay(first.on)} đến nay; chấm là ngày đang xem.</p>
      )}
    </Panel>
  )
}

type Point = readonly [LocalDate, number]

const width = 240
const height = 26
const margin = 4

/** Steps, because a number holds until the next change. Each kind has its own height: the course counts here, not the size. */
function Course({ points, day }: { readonly points: readonly Point[]; readonly day: LocalDate }) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return null
  const [since, until] = [Date.parse(first[0]), Date.parse(last[0])]
  const highest = Math.max(1, ...points.map(([, count]) => count))
  const x = (on: LocalDate) => margin + ((Date.parse(on) - since) / (until - since)) * (width - 2 * margin)
  const y = (count: number) => height - margin - (count / highest) * (height - 2 * margin)
  const line = points.map(([on, count], at) => (at === 0 ? `M${x(on)} ${y(count)}` : `H${x(on)}V${y(count)}`)).join('')
  const seen = points.find(([on]) => on === day)
  return (
    <svg className="kind-course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
      <path d={line} />
      {seen && <circle cx={x(seen[0])} cy={y(seen[1])} r={3.5} />}
    </svg>
  )
}
