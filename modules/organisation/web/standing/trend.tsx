/** Members over the years as bars, women as their darker part; the numbers stand beside, so nothing is lost without colours. */
import { showDay } from '#platform/kernel'
import { showNumber } from '#platform/ui'
import type { FiguresPage } from '../../views.ts'

export function Trend({ trend }: { readonly trend: FiguresPage['trend'] }) {
  const largest = Math.max(1, ...trend.map(({ total }) => total.members))
  const share = (value: number) => `${((value / largest) * 100).toFixed(2)}%`
  return (
    <table className="trend">
      <caption className="only-heard">Số đoàn viên qua các năm</caption>
      <thead>
        <tr>
          <th scope="col">Tại ngày</th>
          <th scope="col">Đoàn viên</th>
          <th scope="col" className="trend-bar-head">
            <span className="trend-key trend-key-all" /> đoàn viên <span className="trend-key trend-key-women" /> trong
            đó nữ
          </th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ on, total }) => (
          <tr key={on}>
            <th scope="row">{showDay(on)}</th>
            <td className="trend-number">
              {showNumber(total.members)}
              {total.women !== null && <span className="quiet"> (nữ {showNumber(total.women)})</span>}
            </td>
            <td aria-hidden="true">
              <div className="trend-bar" style={{ width: share(total.members) }}>
                {total.women !== null && total.members > 0 && (
                  <div
                    className="trend-women"
                    style={{ width: `${((total.women / total.members) * 100).toFixed(2)}%` }}
                  />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
