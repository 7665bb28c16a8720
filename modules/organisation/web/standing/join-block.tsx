import { Checkbox } from 'antd'
import type { LocalDate } from '#platform/kernel'
import {
  besideFields,
  Callout,
  type FieldErrors,
  FormDialog,
  LegalDateField,
  missing,
  optionsOf,
  SelectField,
  TextField,
  useForm,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { joinBlock, listUnitsWithoutBlock } from '../../contract.ts'
import type { BlockRole, UnitId } from '../../domain/unit.ts'
import { blockRoleWords } from '../../vi.ts'
import type { BlockPage, WithoutBlock } from '../../views.ts'
import { type FoundUnit, UnitFinder } from '../pick/unit-finder.tsx'

type Draft = {
  unit: FoundUnit | null
  role: BlockRole
  effectiveOn: LocalDate | null
  ground: string
  isMove: boolean
}
type Given = { readonly page: BlockPage; readonly onClose: () => void }

export function JoinBlock({ page, onClose }: Given) {
  const { today } = useSession()
  const { block } = page
  const without = useReply(listUnitsWithoutBlock, { query: { former: block.formerId } })
  const verb = useVerb(joinBlock, { done: 'Đã đưa đơn vị vào khối.', onDone: onClose })
  const form = useForm<Draft>({ unit: null, role: 'member', effectiveOn: today, ground: '', isMove: false }, errorsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const near = (without.data?.units ?? []).map(({ id, name, typeName }) => ({ id, name, note: typeName }))
  const send = () => {
    const { unit, role, effectiveOn, ground, isMove } = given
    if (!unit || !effectiveOn) return
    const body = { unitId: unit.id as UnitId, role, effectiveOn, ground, isMove, version: block.version }
    void verb.send({ params: { blockId: block.id }, body })
  }
  return (
    <FormDialog
      title={`Đưa đơn vị vào ${block.name}`}
      label="Đưa vào khối"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <UnitFinder
        name="unitId"
        label="Đơn vị"
        isRequired
        error={errors.unitId}
        near={near}
        without={block.members.map((seat) => seat.unitId)}
        value={given.unit}
        onChange={(unit) => change({ unit })}
      />
      {given.unit && without.data && !isExpected(given.unit, without.data) && (
        <Callout tone="soon" title={`${given.unit.name} không thuộc các đơn vị phải ở trong khối`}>
          {block.formerName} định: {expectedWords(without.data)}. Vẫn đưa vào được nếu quyết định ghi như vậy.
        </Callout>
      )}
      <LegalDateField
        name="effectiveOn"
        label="Từ ngày"
        isRequired
        error={errors.effectiveOn}
        value={given.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        today={today}
      />
      <SelectField
        name="role"
        label="Vai trò"
        isRequired
        error={errors.role}
        value={given.role}
        options={optionsOf(blockRoleWords)}
        onChange={(role) => change({ role: role as BlockRole })}
      />
      <TextField
        name="ground"
        label="Theo văn bản"
        hint="Ví dụ Quyết định 20/QĐ-LĐLĐ ngày 05/01/2020"
        value={given.ground}
        onChange={(ground) => change({ ground })}
      />
      <div className="field">
        <Checkbox checked={given.isMove} onChange={(event) => change({ isMove: event.target.checked })}>
          Chuyển khối: rời khối đang ở cùng ngày này
        </Checkbox>
      </div>
    </FormDialog>
  )
}

const expectedTypes = ({ types, expectedTypes: codes }: WithoutBlock): string[] =>
  types.filter(({ code }) => codes === null || codes.includes(code)).map(({ name }) => name)

/** Directly below who formed the block, and of a kind that should sit in one; what is offered first always is. */
const isExpected = ({ typeName, superiorName }: FoundUnit, without: WithoutBlock): boolean =>
  typeName === undefined || (superiorName === without.former.name && expectedTypes(without).includes(typeName))

const expectedWords = (without: WithoutBlock): string =>
  without.expectedTypes === null ? 'mọi đơn vị trực thuộc' : `đơn vị trực thuộc là ${expectedTypes(without).join(', ')}`

const fieldOf = {
  'organisation.unit-in-another-block': 'unitId',
  'organisation.unit-already-in-block': 'unitId',
  'organisation.unit-not-below-former': 'unitId',
  'organisation.two-chairs': 'role',
  'organisation.two-deputies': 'role',
}

const errorsOf = (given: Draft): FieldErrors => ({
  ...missing(!given.unit, 'unitId', 'Hãy chọn đơn vị trong danh sách.'),
  ...missing(!given.effectiveOn, 'effectiveOn', 'Hãy nhập ngày, ví dụ 01/01/2020.'),
})
