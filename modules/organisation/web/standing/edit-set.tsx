/** A set is its name, its other names and a rule of parts; who would be in it is shown while it is written. */
import { Button } from 'antd'
import { useDeferredValue } from 'react'
import {
  Answer,
  besideFields,
  type FieldErrors,
  FormDialog,
  missing,
  showNumber,
  TextField,
  useForm,
  useReply,
  useVerb,
} from '#platform/ui'
import { changeSet, defineSet, previewSet } from '../../contract.ts'
import type { SetRule } from '../../domain/set-rule.ts'
import type { SetView } from '../../views.ts'
import { useDay } from '../use-day.ts'
import { AliasesField, namesIn } from './parts.tsx'
import { type Base, UnitNames } from './set-members.tsx'
import { type PartDraft, PartFields } from './set-parts.tsx'
import { draftsOf, newPart, ruleOf } from './set-rule-drafts.ts'

type Draft = { name: string; aliases: string; parts: readonly PartDraft[] }
type Given = { readonly set?: SetView; readonly base: Base; readonly onClose: () => void }

export function EditSet({ set, base, onClose }: Given) {
  const define = useVerb(defineSet, { done: ({ name }) => `Đã đặt nhóm «${name}».`, onDone: onClose })
  const change = useVerb(changeSet, { done: 'Đã sửa nhóm.', onDone: onClose })
  const verb = set ? change : define
  const form = useForm<Draft>(
    {
      name: set?.name ?? '',
      aliases: set?.aliases.join('; ') ?? '',
      parts: set ? draftsOf(set.rule) : [newPart('types')],
    },
    errorsOf,
  )
  const { given } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'organisation.set-name-taken': 'name' }) }
  const rule = ruleOf(given.parts)
  const send = () => {
    if (!rule) return
    const sent = { name: given.name, aliases: namesIn(given.aliases), rule }
    if (set) void change.send({ params: { setId: set.id }, body: { ...sent, version: set.version } })
    else void define.send({ body: sent })
  }
  const setPart = (at: number, part: PartDraft | undefined) =>
    form.change({ parts: given.parts.flatMap((one, index) => (index === at ? (part ?? []) : one)) })
  return (
    <FormDialog
      title={set ? `Sửa nhóm «${set.name}»` : 'Đặt nhóm đơn vị riêng'}
      note="Nhóm được tính lại theo cây tổ chức mỗi lần dùng; kế hoạch đã ban hành giữ nguyên đơn vị của ngày ban hành."
      label="Lưu nhóm"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="Tên nhóm"
        hint="Như sẽ viết trong kế hoạch, ví dụ Các đơn vị vùng cao"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => form.change({ name })}
      />
      <AliasesField
        value={given.aliases}
        onChange={(aliases) => form.change({ aliases })}
        example="Các đơn vị vùng cao; Đơn vị vùng cao"
      />
      {given.parts.map((part, at) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own, and none moves
          key={at}
          at={at}
          part={part}
          base={base}
          canRemove={given.parts.length > 1}
          onChange={(changed) => setPart(at, changed)}
        />
      ))}
      {errors.parts && <p className="field-error">{errors.parts}</p>}
      <div className="row-verbs field">
        <Button onClick={() => form.change({ parts: [...given.parts, newPart('types')] })}>Thêm một phần</Button>
      </div>
      <Preview rule={rule} base={base} />
    </FormDialog>
  )
}

const errorsOf = (given: Draft): FieldErrors => ({
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên nhóm.'),
  ...missing(!ruleOf(given.parts), 'parts', 'Mỗi phần phải chọn ít nhất một loại, một khối hoặc một đơn vị.'),
})

function Preview({ rule, base }: { readonly rule: SetRule | undefined; readonly base: Base }) {
  const { day, query } = useDay()
  const written = useDeferredValue(rule ? JSON.stringify(rule) : '')
  const reply = useReply(
    previewSet,
    { query: { ...query, base: base.id, rule: written } as never },
    { enabled: written !== '' },
  )
  if (!rule) return <p className="quiet">Chọn xong các phần sẽ thấy nhóm gồm đơn vị nào.</p>
  return (
    <section className="set-preview" aria-label="Nhóm sẽ gồm">
      <Answer of={reply}>
        {({ units }) => (
          <>
            <p aria-live="polite">
              Trong văn bản của {base.name}, nhóm gồm <strong>{showNumber(units.length)}</strong> đơn vị:
            </p>
            <UnitNames units={units} day={day} />
          </>
        )}
      </Answer>
    </section>
  )
}
