/** The lines of one group: the reasons first, each with what can be decided for all its lines, then line by line. */

import { Button } from 'antd'
import {
  Answer,
  type Column,
  RefusalAlert,
  RowsTable,
  showNumber,
  useAddressState,
  useReply,
  useRows,
  useVerb,
} from '#platform/ui'
import { decideLines, listNotedLines, listReasons, type NotedLine, type Run } from '../../contract.ts'
import { DecisionSelect } from './decision-select.tsx'
import { Reasons } from './reasons.tsx'

type Given = { readonly run: Run; readonly standing: NotedLine['standing'] }

export function Lines({ run, standing }: Given) {
  const params = { runId: run.id }
  const [reason, setReason] = useAddressState('ly-do')
  const reasons = useReply(listReasons, { params, query: { standing } })
  const known = reasons.data?.reasons.some((one) => one.reason === reason)
  const query = { standing, ...(known ? { reason } : {}) }
  const lines = useRows(listNotedLines, { params, query }, (reply) => reply.lines)
  const verb = useVerb(decideLines)
  const decide = (of: { lines: number[] } | { reason: string }, decision: string | null) =>
    verb.send({ params, body: { version: run.version, of, decision } })
  const canDecide = standing === 'doubtful' && run.can.decide
  return (
    <>
      <RefusalAlert refused={verb.refused} />
      <Answer of={reasons}>
        {(reply) => (
          <Reasons
            reasons={reply.reasons}
            at={known ? reason : ''}
            onChoose={setReason}
            isRunning={verb.isRunning}
            {...(canDecide ? { onDecide: (one, decision) => void decide({ reason: one }, decision) } : {})}
          />
        )}
      </Answer>
      <Answer of={{ ...lines, data: lines.data }}>
        {() => (
          <>
            <RowsTable
              caption="Các dòng trong tệp"
              isNumbered={false}
              columns={columnsFor(run, standing, canDecide ? decide : undefined, verb.isRunning)}
              rows={lines.rows}
              keyOf={(line) => String(line.line)}
            />
            {lines.hasMore && (
              <div className="workbook-more">
                <Button loading={lines.isLoadingMore} onClick={lines.loadMore}>
                  Xem thêm
                </Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

type Decide = (of: { lines: number[] }, decision: string | null) => Promise<unknown>

function columnsFor(
  run: Run,
  standing: NotedLine['standing'],
  decide: Decide | undefined,
  isRunning: boolean,
): Column<NotedLine>[] {
  const titles = new Map(run.found?.columns.map((column) => [column.key, column]))
  const where = (key: string | null, line: number) => {
    const column = key === null ? undefined : titles.get(key)
    return column ? `${column.title}${column.letter ? ` (ô ${column.letter}${line})` : ''}` : 'Cả dòng'
  }
  const words = standing === 'left-out' ? 'Vì sao không đọc' : 'Chỗ cần xem'
  return [
    { title: 'Dòng', isName: true, width: '80px', cell: (row) => showNumber(row.line) },
    { title: 'Nội dung', width: '30%', cell: (row) => contentOf(row, run) },
    { title: words, cell: (row) => <FaultList row={row} where={where} /> },
    ...(standing === 'doubtful'
      ? [
          {
            title: 'Quyết định',
            width: '230px',
            cell: (row: NotedLine) => <DecisionSelect {...{ row, decide, isRunning }} />,
          },
        ]
      : []),
  ]
}

const mostShown = 4

/** The first cells say which line it is; the whole line is in the file. */
function contentOf({ cells }: NotedLine, run: Run): string {
  const keys = run.found?.columns.map(({ key }) => key) ?? []
  const values = [...keys.map((key) => cells[key]), cells.text].filter((value) => value !== undefined)
  return values.slice(0, mostShown).join(' · ')
}

type FaultsGiven = { readonly row: NotedLine; readonly where: (key: string | null, line: number) => string }

const FaultList = ({ row, where }: FaultsGiven) => (
  <ul className="workbook-faults">
    {row.faults.map((fault) => (
      <li key={`${fault.column} ${fault.message}`}>
        {row.standing !== 'left-out' && <b>{where(fault.column, row.line)}: </b>}
        {fault.message}
      </li>
    ))}
  </ul>
)
