/** One part of the rule of a set. */
import { Button, Checkbox } from 'antd'
import { FormSection, optionsOf, SelectField, useReply } from '#platform/ui'
import { listBlocks, previewSet, showTree } from '../../contract.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'
import { UnitsField } from '../pick/units-field.tsx'
import type { Base } from './set-members.tsx'
import { newPart, type PartDraft, type PartKind, partKinds } from './set-rule-drafts.ts'

export type { PartDraft }

type Given = {
  readonly at: number
  readonly part: PartDraft
  readonly base: Base
  readonly canRemove: boolean
  /** Undefined takes the part out. */
  readonly onChange: (part: PartDraft | undefined) => void
}

export function PartFields({ at, part, base, canRemove, onChange }: Given) {
  const change = (changed: Partial<PartDraft>) => onChange({ ...part, ...changed })
  return (
    <FormSection title={`Phần ${at + 1}`}>
      <SelectField
        name={`parts.${at}.kind`}
        label="Gồm"
        isRequired
        value={part.kind}
        options={optionsOf(partKinds)}
        onChange={(kind) => onChange(newPart(kind as PartKind))}
      />
      {part.kind === 'types' && <TypesPart at={at} part={part} change={change} />}
      {part.kind === 'blocks' && <BlocksPart at={at} part={part} change={change} />}
      {part.kind === 'units' && <UnitsPart at={at} part={part} base={base} change={change} />}
      {canRemove && <Button onClick={() => onChange(undefined)}>Bỏ phần này</Button>}
    </FormSection>
  )
}

type Within = {
  readonly at: number
  readonly part: PartDraft
  readonly change: (changed: Partial<PartDraft>) => void
}

function TypesPart({ at, part, change }: Within) {
  const types = useReply(showTree).data?.types ?? []
  const flip = (code: string, isChosen: boolean) =>
    change({ types: isChosen ? [...part.types, code] : part.types.filter((one) => one !== code) })
  return (
    <>
      <SelectField
        name={`parts.${at}.depth`}
        label="Ở cấp nào"
        isRequired
        value={part.depth}
        options={[
          { value: 'all', label: 'Mọi cấp bên dưới' },
          { value: 'direct', label: 'Chỉ đơn vị trực thuộc' },
        ]}
        onChange={(depth) => change({ depth: depth as PartDraft['depth'] })}
      />
      <fieldset className="kind-choices">
        <legend>Loại đơn vị</legend>
        <Checkbox checked={part.anyType} onChange={(event) => change({ anyType: event.target.checked })}>
          Mọi loại
        </Checkbox>
        {!part.anyType &&
          types.map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={part.types.includes(code)}
              onChange={(event) => flip(code, event.target.checked)}
            >
              {name}
            </Checkbox>
          ))}
      </fieldset>
    </>
  )
}

function BlocksPart({ at, part, change }: Within) {
  const blocks = useReply(listBlocks).data?.blocks ?? []
  return (
    <>
      <SelectField
        name={`parts.${at}.of`}
        label="Khối"
        isRequired
        value={part.of}
        options={[
          { value: 'all', label: 'Mọi khối do đơn vị ban hành lập' },
          ...blocks.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(of) => change({ of })}
      />
      <SelectField
        name={`parts.${at}.blocks`}
        label="Đơn vị nào của khối"
        isRequired
        value={part.blocks}
        options={[
          { value: 'members', label: 'Mọi đơn vị trong khối' },
          { value: 'chairs', label: 'Trưởng khối, làm thay cả khối' },
        ]}
        onChange={(chosen) => change({ blocks: chosen as PartDraft['blocks'] })}
      />
    </>
  )
}

/** Units chosen earlier come with their ids only; the server names them. */
function UnitsPart({ at, part, base, change }: Within & { readonly base: Base }) {
  const nameless = part.units.some((unit) => unit.name === '')
  const rule = JSON.stringify({ include: [{ units: part.units.map((unit) => unit.id) }] })
  const named = useReply(previewSet, { query: { base: base.id, rule } as never }, { enabled: nameless })
  const names = new Map(named.data?.units.map((unit) => [unit.id as string, unit]))
  const units = part.units.map((unit): FoundUnit => {
    const known = names.get(unit.id)
    return unit.name ? unit : { id: unit.id, name: known?.name ?? 'Đơn vị đã kết thúc', note: known?.typeName ?? '' }
  })
  return (
    <UnitsField
      name={`parts.${at}.units`}
      label="Đơn vị"
      value={units}
      onChange={(chosen) => change({ units: chosen })}
    />
  )
}
