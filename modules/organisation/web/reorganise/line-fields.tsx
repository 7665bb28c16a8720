/** The fields of one line, by what it does. */
import { Callout } from '#platform/ui'
import { UnitFinder } from '../pick/unit-finder.tsx'
import { UnitsField } from '../pick/units-field.tsx'
import { BelowFields } from './below-fields.tsx'
import { field, type LineGiven, OneUnit, useChosen } from './line-parts.tsx'
import type { UnitDraft } from './lines.ts'
import { SplitFields } from './split-fields.tsx'
import { AttributeFields, FoundedFields, KindField, NameFields } from './unit-fields.tsx'

export function LineFields(given: LineGiven) {
  const Fields = fieldsOf[given.line.act]
  return <Fields {...given} />
}

const draftGiven = (given: LineGiven) => ({
  prefix: `${given.line.key}.`,
  value: given.line.draft,
  errors: given.errors,
  lists: given.lists,
  near: given.near,
  onChange: (part: Partial<UnitDraft>) => given.onChange({ draft: { ...given.line.draft, ...part } }),
})

function Established(given: LineGiven) {
  return (
    <>
      <FoundedFields {...draftGiven(given)} />
      <AttributeFields {...draftGiven(given)} />
    </>
  )
}

function Renamed(given: LineGiven) {
  const { line, onChange } = given
  useChosen(given, ({ unit: { name, shortName, typeCode } }) => {
    if (!line.draft.name) onChange({ draft: { ...line.draft, name, shortName, typeCode } })
  })
  return (
    <>
      <OneUnit given={given} label="Đơn vị đổi tên" />
      {line.units.length > 0 && <NameFields {...draftGiven(given)} />}
      {line.units.length > 0 && <KindField {...draftGiven(given)} />}
      <p className="quiet">Tên cũ vẫn còn trong các thời kỳ trước; văn bản và khen thưởng cũ không đổi.</p>
    </>
  )
}

function Changed(given: LineGiven) {
  const { line, onChange } = given
  useChosen(given, ({ unit }) => {
    const { sectorCode, employerKind, yearKind } = unit
    onChange({
      draft: { ...line.draft, sectorCode: sectorCode ?? '', employerKind: employerKind ?? '', yearKind },
    })
  })
  return (
    <>
      <OneUnit given={given} label="Đơn vị đổi thông tin" />
      {line.units.length > 0 && <AttributeFields {...draftGiven(given)} />}
    </>
  )
}

function Moved(given: LineGiven) {
  const { line, near, onChange } = given
  return (
    <>
      <UnitsField
        {...field(given, 'units')}
        label="Đơn vị chuyển đi"
        value={line.units}
        onChange={(units) => onChange({ units })}
      />
      <UnitFinder
        {...field(given, 'target')}
        label="Cấp trên mới"
        isRequired
        value={line.target}
        near={near}
        without={line.units.map(({ id }) => id)}
        onChange={(target) => onChange({ target })}
      />
      <p className="quiet">Các đơn vị trực thuộc và cán bộ chuyển theo.</p>
    </>
  )
}

function Merged(given: LineGiven) {
  const { line, near, onChange } = given
  useChosen(given, ({ unit, superior }) => {
    const above = superior && { id: superior.id, name: superior.name, note: '' }
    const { draft } = line
    onChange({
      draft: { ...draft, superior: draft.superior ?? above, typeCode: draft.typeCode || unit.typeCode },
    })
  })
  return (
    <>
      <UnitsField
        {...field(given, 'units')}
        label="Đơn vị kết thúc do sáp nhập, hợp nhất"
        value={line.units}
        onChange={(units) => onChange({ units })}
      />
      <fieldset className="choices">
        <legend>Sáp nhập vào</legend>
        {[
          { isNew: false, label: 'Một đơn vị đang có' },
          { isNew: true, label: 'Một đơn vị mới, thành lập bằng quyết định này' },
        ].map(({ isNew, label }) => (
          <label key={label}>
            <input
              type="radio"
              name={`${line.key}-into`}
              checked={line.isIntoNew === isNew}
              onChange={() => onChange({ isIntoNew: isNew })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {line.isIntoNew ? (
        <FoundedFields {...draftGiven(given)} />
      ) : (
        <UnitFinder
          {...field(given, 'target')}
          label="Đơn vị nhận"
          isRequired
          value={line.target}
          near={near}
          without={line.units.map(({ id }) => id)}
          onChange={(target) => onChange({ target })}
        />
      )}
      <p className="quiet">
        Đơn vị trực thuộc, việc còn phải làm và hồ sơ chuyển sang đơn vị nhận. Trang và tên của đơn vị cũ vẫn còn.
      </p>
    </>
  )
}

function Dissolved(given: LineGiven) {
  const { line, near, onChange } = given
  const chosen = useChosen(given, () => undefined)
  const below = chosen?.below.units ?? []
  return (
    <>
      <OneUnit given={given} label="Đơn vị giải thể, kết thúc hoạt động" />
      <UnitFinder
        {...field(given, 'target')}
        label="Đơn vị kế thừa"
        hint="Nhận việc còn phải làm, hồ sơ và các đơn vị trực thuộc; để trống nếu không có"
        value={line.target}
        near={near}
        without={line.units.map(({ id }) => id)}
        onChange={(target) => onChange({ target })}
      />
      {below.length > 0 && !line.target && (
        <Callout tone="soon" title={`Còn ${below.length} đơn vị trực thuộc đang hoạt động`}>
          Trước khi giải thể, mỗi đơn vị dưới đây phải có cấp trên mới. Hãy chọn đơn vị kế thừa ở trên, hoặc chuyển từng
          đơn vị ngay trong quyết định này.
        </Callout>
      )}
      {below.length > 0 && <BelowFields given={given} below={below} />}
    </>
  )
}

const fieldsOf = {
  established: Established,
  renamed: Renamed,
  changed: Changed,
  moved: Moved,
  merged: Merged,
  split: SplitFields,
  dissolved: Dissolved,
} as const
