import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '#platform/ui'
import { useDesk } from '../desk.ts'
import type { Ref } from '../draft/refs.ts'
import { correctTask, type TaskValues, taskValues, withTaskUnit } from '../draft/values.ts'
import { EditorFrame } from './editor-frame.tsx'
import { PartyList } from './party-list.tsx'
import { WhenField } from './when-field.tsx'

export function TaskEditor({ at, of }: { readonly at: number; readonly of: Ref }) {
  const { draft } = useDesk()
  const values = taskValues(draft.reading, draft.decisions, at)
  const [text, setText] = useState(values.text)
  const correct = (changed: Partial<TaskValues>) =>
    draft.change((now) => correctTask(now, at, { ...taskValues(draft.reading, now, at), ...changed }))
  const restore = () => {
    setText(draft.reading.tasks[at]?.text ?? '')
    draft.change((now) => ({ ...now, tasks: { ...now.tasks, [at]: { verdict: 'accepted' } } }))
  }
  return (
    <EditorFrame
      of={of}
      label={`Sửa nhiệm vụ ${values.row ?? ''}`}
      isCorrected={draft.decisions.tasks[at]?.verdict === 'corrected'}
      onRestore={restore}
    >
      <Field
        name={`task.${at}.text`}
        label="Nội dung nhiệm vụ"
        isRequired
        error={text.trim() ? undefined : 'Hãy ghi nội dung, hoặc bấm “Không lấy” nếu không cần việc này.'}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              if (event.target.value.trim()) correct({ text: event.target.value })
            }}
          />
        )}
      </Field>
      <WhenField
        name={`task.${at}.period`}
        label="Thời gian thực hiện"
        hint="Ví dụ: quý I/2020, tháng 5/2020, năm 2020"
        value={values.period}
        isPeriod
        onChange={(period) => correct({ period })}
      />
      <TaskParties at={at} values={values} correct={correct} />
    </EditorFrame>
  )
}

type PartiesGiven = {
  readonly at: number
  readonly values: TaskValues
  readonly correct: (changed: Partial<TaskValues>) => void
}

function TaskParties({ at, values, correct }: PartiesGiven) {
  const { draft, ask } = useDesk()
  const { units } = values
  return (
    <PartyList
      label="Đơn vị thực hiện"
      parties={units}
      onAdd={() =>
        ask({
          title: 'Thêm đơn vị thực hiện',
          note: values.text,
          onAnswer: (target) => target && draft.change((now) => withTaskUnit(draft.reading, now, at, target)),
        })
      }
      onRemove={(gone) => correct({ units: units.filter((_, place) => place !== gone) })}
      onRole={(one, role) => correct({ units: units.map((unit, place) => (place === one ? { ...unit, role } : unit)) })}
    />
  )
}
