import { useState } from 'react'
import type { LocalDate } from '#platform/kernel'
import {
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  optionsOf,
  SelectField,
  TextField,
  useForm,
  useGo,
  useSession,
  useVerb,
} from '#platform/ui'
import { formBlock } from '../../contract.ts'
import type { BlockKind, UnitId } from '../../domain/unit.ts'
import { blockKindWords } from '../../vi.ts'
import type { WithoutBlock } from '../../views.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'
import { UnitsField } from '../pick/units-field.tsx'
import { blockAddress } from './addresses.ts'
import { blankDecision, type DecisionDraft, DecisionFields, sentDecision } from './decision.tsx'
import { AliasesField, namesIn } from './parts.tsx'

type Draft = {
  kind: BlockKind
  name: string
  aliases: string
  validFrom: LocalDate | null
  decision: DecisionDraft
  members: readonly FoundUnit[]
  chairId: string
  deputyId: string
}

export function FormBlock({ without, onClose }: { readonly without: WithoutBlock; readonly onClose: () => void }) {
  const { today } = useSession()
  const go = useGo()
  const verb = useVerb(formBlock, {
    done: ({ name }) => `Đã lập ${name}.`,
    onDone: ({ id }) => {
      onClose()
      go(blockAddress(id))
    },
  })
  const [near] = useState(() => without.units.map(({ id, name, typeName }) => ({ id, name, note: typeName })))
  const blank = { kind: 'block' as const, name: '', aliases: '', validFrom: today, decision: blankDecision }
  const form = useForm<Draft>({ ...blank, members: [], chairId: '', deputyId: '' }, errorsOf)
  const { given, errors, change } = form
  const roles = [
    { value: '', label: 'Chưa chọn' },
    ...given.members.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const send = () => {
    const { kind, name, aliases, validFrom, decision, members } = given
    if (!validFrom) return
    const roleOf = (id: string) => (id === given.chairId ? 'chair' : id === given.deputyId ? 'deputy' : 'member')
    void verb.send({
      body: {
        ...{ unitId: without.former.id, kind, name, aliases: namesIn(aliases), validFrom },
        decision: sentDecision(decision),
        members: members.map(({ id }) => ({ unitId: id as UnitId, role: roleOf(id) })),
      },
    })
  }
  return (
    <FormDialog
      title="Lập khối, cụm thi đua"
      note={`${without.former.name} lập khối cho các đơn vị trực thuộc. Một đơn vị chỉ ở một khối trong một ngày.`}
      label="Lập khối"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label="Loại"
        isRequired
        value={given.kind}
        options={optionsOf(blockKindWords)}
        onChange={(kind) => change({ kind: kind as BlockKind })}
      />
      <TextField
        name="name"
        label="Tên"
        hint="Như trong quyết định, ví dụ Khối thi đua LĐLĐ các huyện, thành phố"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => change({ name })}
      />
      <LegalDateField
        name="validFrom"
        label="Hoạt động từ ngày"
        isRequired
        error={errors.validFrom}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
      <DecisionFields
        title="Quyết định thành lập"
        value={given.decision}
        onChange={(decision) => change({ decision })}
      />
      <UnitsField
        name="members"
        label="Đơn vị trong khối"
        hint="Gõ một phần tên; đơn vị chưa thuộc khối nào hiện sẵn trong danh sách"
        error={errors.members}
        near={near}
        value={given.members}
        onChange={(members) => change({ members })}
      />
      <SelectField
        name="chairId"
        label="Trưởng khối"
        value={given.chairId}
        options={roles}
        onChange={(chairId) => change({ chairId })}
      />
      <SelectField
        name="deputyId"
        label="Phó trưởng khối"
        error={errors.deputyId}
        value={given.deputyId}
        options={roles}
        onChange={(deputyId) => change({ deputyId })}
      />
      <AliasesField
        value={given.aliases}
        onChange={(aliases) => change({ aliases })}
        example="Khối huyện; Khối TĐ LĐLĐ huyện"
      />
    </FormDialog>
  )
}

const errorsOf = (given: Draft): FieldErrors => ({
  ...missing(!given.name.trim(), 'name', 'Hãy nhập tên khối.'),
  ...missing(!given.validFrom, 'validFrom', 'Hãy nhập ngày, ví dụ 01/01/2020.'),
  ...missing(given.members.length === 0, 'members', 'Hãy chọn ít nhất một đơn vị.'),
  ...missing(
    given.chairId !== '' && given.chairId === given.deputyId,
    'deputyId',
    'Trưởng khối và phó trưởng khối phải là hai đơn vị khác nhau.',
  ),
})
