/** The reasons of a group, the most frequent first: each leads to its lines and can be decided as a whole. */
import { Button } from 'antd'
import { showNumber } from '#platform/ui'
import type { Reason } from '../../contract.ts'
import { choicesOf } from './choices.ts'

type Given = {
  readonly reasons: readonly Reason[]
  readonly at: string
  readonly onChoose: (reason: string) => void
  readonly isRunning: boolean
  readonly onDecide?: (reason: string, decision: string) => void
}

export function Reasons({ reasons, at, onChoose, isRunning, onDecide }: Given) {
  if (reasons.length === 0) return null
  return (
    <ul className="workbook-reasons" aria-label="Các lý do">
      {reasons.map((one) => (
        <li key={one.reason}>
          <button
            type="button"
            className="workbook-reason"
            aria-pressed={one.reason === at}
            onClick={() => onChoose(one.reason === at ? '' : one.reason)}
          >
            <b>{showNumber(one.lines)} dòng:</b> {one.words}
          </button>
          {onDecide && <WholeReason reason={one} isRunning={isRunning} onDecide={onDecide} />}
        </li>
      ))}
    </ul>
  )
}

type WholeGiven = {
  readonly reason: Reason
  readonly isRunning: boolean
  readonly onDecide: (reason: string, decision: string) => void
}

function WholeReason({ reason, isRunning, onDecide }: WholeGiven) {
  const { options, undecided, lines } = reason
  return (
    <span className="workbook-whole">
      <span className="quiet">{undecided > 0 ? `còn ${showNumber(undecided)} chưa quyết định` : 'đã quyết định'}</span>
      {choicesOf(options).map(({ code, label }) => (
        <Button key={code} size="small" disabled={isRunning} onClick={() => onDecide(reason.reason, code)}>
          {lines > 1 ? `${label} (cả ${showNumber(lines)} dòng)` : label}
        </Button>
      ))}
    </span>
  )
}
