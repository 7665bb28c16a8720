/** Numbers of units by kind on two days, as a table whose cells also show their length: read by eye, by ear and on paper. */
import { type LocalDate, showDay } from '#platform/kernel'
import { showNumber } from '#platform/ui'
import './compare.css'

export type KindLine = { readonly code: string; readonly name: string; readonly before: number; readonly after: number }

type Given = { readonly from: LocalDate; readonly to: LocalDate; readonly lines: readonly KindLine[] }

export function KindBars({ from, to, lines }: Given) {
  const longest = Math.max(1, ...lines.flatMap(({ before, after }) => [before, after]))
  const total = (what: 'before' | 'after') => lines.reduce((sum, line) => sum + line[what], 0)
  return (
    <table className="kind-bars">
      <caption className="only-heard">
        Số đơn vị theo loại ngày {showDay(from)} và ngày {showDay(to)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Loại đơn vị</th>
          <th scope="col">{showDay(from)}</th>
          <th scope="col">{showDay(to)}</th>
          <th scope="col">Tăng, giảm</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{line.name}</th>
            <td data-title={showDay(from)}>
              <Bar of={line.before} longest={longest} tone="before" />
            </td>
            <td data-title={showDay(to)}>
              <Bar of={line.after} longest={longest} tone="after" />
            </td>
            <td className="kind-change">{changeOf(line)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          <td data-title={showDay(from)}>
            <strong>{showNumber(total('before'))}</strong>
          </td>
          <td data-title={showDay(to)}>
            <strong>{showNumber(total('after'))}</strong>
          </td>
          <td className="kind-change">{changeOf({ before: total('before'), after: total('after') })}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Bar({ of, longest, tone }: { of: number; longest: number; tone: 'before' | 'after' }) {
  return (
    <span className="kind-bar">
      {of > 0 && <i className={`kind-${tone}`} style={{ inlineSize: `${70 * (of / longest)}%` }} />}
      <b>{showNumber(of)}</b>
    </span>
  )
}

function changeOf({ before, after }: { readonly before: number; readonly after: number }): string {
  if (before === after) return 'không đổi'
  if (before === 0) return `+${showNumber(after)} (mới có)`
  if (after === 0) return `−${showNumber(before)} (không còn)`
  return after > before ? `+${showNumber(after - before)}` : `−${showNumber(before - after)}`
}
