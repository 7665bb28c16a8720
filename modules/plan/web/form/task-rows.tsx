/** The tasks of a draft by quarter; one is open for typing at a time. */
import { Button } from 'antd'
import { useState } from 'react'
import { FormSection, say, useSession } from '#platform/ui'
import type { Plan } from '../../contract.ts'
import { partKeyOf, partsOf, quartersOf } from '../record/quarters.ts'
import { moved, type Row } from './sync.ts'
import { TaskEditor } from './task/task-editor.tsx'
import { emptyTask, nextNumber, type TaskForm, taskErrors } from './task/task-form.ts'
import { type Candidate, useCandidates } from './task/use-candidates.ts'
import { TaskSummary } from './task-summary.tsx'

type Given = {
  readonly unitId: Plan['unitId']
  readonly rows: readonly Row[]
  readonly setRows: (change: (rows: readonly Row[]) => readonly Row[]) => void
  readonly years: readonly number[]
}

type Placed = Row & { readonly period: string | null }

export function TaskRows({ unitId, rows, setRows, years }: Given) {
  const { today } = useSession()
  const candidates = useCandidates(unitId, today)
  const [openKey, setOpenKey] = useState<string>()
  const placed: Placed[] = rows.map((row) => ({ ...row, period: row.form.period }))
  const parts = partsOf(placed, years.flatMap(quartersOf))

  const add = (partKey: string) => {
    const form = emptyTask(partKey || null, nextNumber(rows.map((row) => row.form)))
    const row: Row = { key: crypto.randomUUID(), id: null, form }
    setRows((before) => insertedInPart(before, row))
    setOpenKey(row.key)
  }
  const remove = (key: string) => {
    const at = rows.findIndex((one) => one.key === key)
    const row = rows[at]
    if (!row) return
    setRows((before) => before.filter((one) => one.key !== key))
    say(`Đã xóa nhiệm vụ ${row.form.number || 'vừa chọn'}.`, () =>
      setRows((before) => [...before.slice(0, at), { ...row, id: null }, ...before.slice(at)]),
    )
  }
  return (
    <>
      {parts.map((part) => (
        <FormSection key={part.key} title={part.title}>
          <ol className="draft-tasks">
            {part.tasks.map((task, index) => (
              <TaskRow
                key={task.key}
                row={rows.find((row) => row.key === task.key) ?? task}
                isOpen={openKey === task.key}
                {...{ candidates, years }}
                toggle={() => setOpenKey(openKey === task.key ? undefined : task.key)}
                change={(form) =>
                  setRows((before) => before.map((one) => (one.key === task.key ? { ...one, form } : one)))
                }
                remove={() => remove(task.key)}
                up={stepTo(rows, setRows, task, part.tasks[index - 1])}
                down={stepTo(rows, setRows, task, part.tasks[index + 1])}
              />
            ))}
          </ol>
          {part.tasks.length === 0 && <p className="quiet">Chưa có nhiệm vụ.</p>}
          <Button onClick={() => add(part.key)}>
            Thêm nhiệm vụ vào {part.title.charAt(0).toLowerCase() + part.title.slice(1)}
          </Button>
        </FormSection>
      ))}
      {!parts.some((part) => part.key === '') && (
        <Button className="add-undated" onClick={() => add('')}>
          Thêm nhiệm vụ không ghi thời gian
        </Button>
      )}
    </>
  )
}

/** At the end of its part, so that the order of the document stays that of the quarters. */
function insertedInPart(rows: readonly Row[], row: Row): readonly Row[] {
  const key = partKeyOf(row.form)
  const last = rows.findLastIndex((one) => partKeyOf(one.form) === key)
  return last < 0 ? [...rows, row] : [...rows.slice(0, last + 1), row, ...rows.slice(last + 1)]
}

function stepTo(rows: readonly Row[], setRows: Given['setRows'], task: Placed, neighbour: Placed | undefined) {
  const row = rows.find((one) => one.key === task.key)
  const beside = neighbour && rows.find((one) => one.key === neighbour.key)
  return row && beside ? () => setRows((before) => moved(before, row, beside)) : undefined
}

type RowGiven = {
  readonly row: Row
  readonly isOpen: boolean
  readonly candidates: readonly Candidate[]
  readonly years: readonly number[]
  readonly toggle: () => void
  readonly change: (form: TaskForm) => void
  readonly remove: () => void
  readonly up: (() => void) | undefined
  readonly down: (() => void) | undefined
}

function TaskRow({ row, isOpen, candidates, years, toggle, change, remove, up, down }: RowGiven) {
  const what = `nhiệm vụ ${row.form.number || ''}`.trim()
  const [isChecked, setChecked] = useState(false)
  const errors = taskErrors(row.form, 'task')
  /** The first "Xong" with something missing shows what; the second one leaves it for later. */
  const finish = () => {
    const isIncomplete = isOpen && Object.keys(errors).length > 0
    setChecked(isIncomplete && !isChecked)
    if (!isIncomplete || isChecked) toggle()
  }
  return (
    <li className={isOpen ? 'draft-task draft-task-open' : 'draft-task'}>
      <TaskSummary form={row.form} errors={isOpen ? {} : errors} />
      <div className="draft-verbs">
        <Button aria-label={`Đưa ${what} lên trên`} disabled={!up} onClick={up}>
          ↑
        </Button>
        <Button aria-label={`Đưa ${what} xuống dưới`} disabled={!down} onClick={down}>
          ↓
        </Button>
        <Button aria-label={`Xóa ${what}`} onClick={remove}>
          Xóa
        </Button>
        <Button aria-expanded={isOpen} aria-label={`${isOpen ? 'Xong' : 'Sửa'} ${what}`} onClick={finish}>
          {isOpen ? 'Xong' : 'Sửa'}
        </Button>
      </div>
      {isOpen && (
        <TaskEditor
          form={row.form}
          prefix="task"
          errors={isChecked ? errors : {}}
          {...{ years, candidates }}
          onChange={change}
        />
      )}
    </li>
  )
}
