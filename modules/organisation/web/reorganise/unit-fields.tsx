/** What a unit is called and is: of one that is founded, renamed or described anew. */
import { type FieldErrors, optionsOf, SelectField, TextField } from '#platform/ui'
import type { EmployerKind, YearKind } from '../../domain/acts.ts'
import { employerWords, yearWords } from '../../vi.ts'
import type { KindsReply } from '../../views.ts'
import { type FoundUnit, UnitFinder } from '../pick/unit-finder.tsx'
import type { UnitDraft } from './lines.ts'

export type UnitFieldsGiven = {
  /** Before the names of the fields: `l1.` or `l1.parts.0.` */
  readonly prefix: string
  readonly value: UnitDraft
  readonly errors: FieldErrors
  readonly lists: KindsReply
  readonly near?: readonly FoundUnit[]
  readonly onChange: (part: Partial<UnitDraft>) => void
}

export function FoundedFields({ prefix, value, errors, lists, near = [], onChange }: UnitFieldsGiven) {
  return (
    <>
      <NameFields {...{ prefix, value, errors, lists, onChange }} />
      <UnitFinder
        name={`${prefix}superior`}
        label="Cấp trên trực tiếp"
        isRequired
        error={errors[`${prefix}superior`]}
        value={value.superior}
        near={near}
        without={[value.key]}
        onChange={(superior) => onChange({ superior })}
      />
      <KindField {...{ prefix, value, errors, lists, onChange }} />
    </>
  )
}

export const NameFields = ({ prefix, value, errors, onChange }: UnitFieldsGiven) => (
  <div className="two-columns">
    <TextField
      name={`${prefix}name`}
      label="Tên đơn vị"
      hint="Như trong quyết định"
      isRequired
      error={errors[`${prefix}name`]}
      value={value.name}
      onChange={(name) => onChange({ name })}
    />
    <TextField
      name={`${prefix}shortName`}
      label="Tên viết tắt"
      hint="Để trống thì dùng tên đầy đủ"
      error={errors[`${prefix}shortName`]}
      value={value.shortName}
      onChange={(shortName) => onChange({ shortName })}
    />
  </div>
)

export const KindField = ({ prefix, value, errors, lists, onChange }: UnitFieldsGiven) => (
  <SelectField
    name={`${prefix}typeCode`}
    label="Loại đơn vị"
    isRequired
    error={errors[`${prefix}typeCode`]}
    value={value.typeCode}
    onChange={(typeCode) => onChange({ typeCode })}
    options={[{ value: '', label: 'Chọn loại…' }, ...offered(lists.kinds, value.typeCode)]}
  />
)

export const AttributeFields = ({ prefix, value, errors, lists, onChange }: UnitFieldsGiven) => (
  <div className="three-columns">
    <SelectField
      name={`${prefix}sectorCode`}
      label="Ngành"
      error={errors[`${prefix}sectorCode`]}
      value={value.sectorCode}
      onChange={(sectorCode) => onChange({ sectorCode })}
      options={[{ value: '', label: 'Chưa ghi' }, ...offered(lists.sectors, value.sectorCode)]}
    />
    <SelectField
      name={`${prefix}employerKind`}
      label="Khu vực"
      error={errors[`${prefix}employerKind`]}
      value={value.employerKind}
      onChange={(employerKind) => onChange({ employerKind: employerKind as EmployerKind | '' })}
      options={[{ value: '', label: 'Chưa ghi' }, ...optionsOf(employerWords)]}
    />
    <SelectField
      name={`${prefix}yearKind`}
      label="Năm công tác"
      isRequired
      error={errors[`${prefix}yearKind`]}
      value={value.yearKind}
      onChange={(yearKind) => onChange({ yearKind: yearKind as YearKind })}
      options={optionsOf(yearWords)}
    />
  </div>
)

/** What was retired is offered only where it stands already. */
const offered = (rows: readonly { code: string; name: string; isRetired: boolean }[], chosen: string) =>
  rows
    .filter(({ code, isRetired }) => !isRetired || code === chosen)
    .map(({ code, name }) => ({ value: code, label: name }))
