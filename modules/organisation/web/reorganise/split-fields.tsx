/** A unit becomes several: the parts, who keeps the records, and to which part each unit below goes. */
import { Button } from 'antd'
import { SelectField, showNumber } from '#platform/ui'
import type { UnitPage } from '../../views.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'
import { type LineGiven, OneUnit, useChosen } from './line-parts.tsx'
import { blankUnit, keeperOf, type Line, type UnitDraft } from './lines.ts'
import { FoundedFields } from './unit-fields.tsx'

export function SplitFields(given: LineGiven) {
  const { line, errors, lists, near, onChange } = given
  const chosen = useChosen(given, (page) => onChange(startOf(line, page)))
  const [unit] = line.units
  const change = (at: number, part: Partial<UnitDraft>) =>
    onChange({ parts: line.parts.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      <OneUnit given={given} label="Đơn vị được chia, tách" />
      {unit && (
        <label className="checked-line">
          <input
            type="checkbox"
            checked={line.goesOn}
            onChange={(event) => onChange({ goesOn: event.target.checked })}
          />
          {unit.name} vẫn tiếp tục hoạt động (tách ra), không kết thúc
        </label>
      )}
      {line.parts.map((part, at) => (
        <fieldset key={part.key} className="part-fields">
          <legend>Đơn vị mới {at + 1}</legend>
          <FoundedFields
            prefix={`${line.key}.parts.${at}.`}
            value={part}
            onChange={(changed) => change(at, changed)}
            {...{ errors, lists, near }}
          />
          {line.parts.length > 1 && (
            <Button onClick={() => onChange(withoutPart(line, part.key))}>Bỏ đơn vị mới {at + 1}</Button>
          )}
        </fieldset>
      ))}
      <p className="add-part">
        <Button onClick={() => onChange({ parts: [...line.parts, nextPart(line, chosen)] })}>Thêm đơn vị mới</Button>
      </p>
      <SelectField
        name={`${line.key}.keeper`}
        label="Đơn vị giữ hồ sơ"
        hint="Trang, số liệu và thành tích của đơn vị cũ tìm thấy dưới đơn vị này"
        isRequired
        value={keeperOf(line)}
        onChange={(keeper) => onChange({ keeper })}
        options={partsOf(line).map(optionOf)}
      />
      {chosen && chosen.below.units.length > 0 && (
        <BelowOfParts line={line} below={chosen.below.units} onChange={onChange} />
      )}
    </>
  )
}

const partsOf = (line: Line): FoundUnit[] => [
  ...(line.goesOn ? line.units.slice(0, 1) : []),
  ...line.parts.map(({ key, name }, at) => ({ id: key, name: name || `Đơn vị mới ${at + 1}`, note: '' })),
]

const optionOf = ({ id, name }: FoundUnit) => ({ value: id, label: name })

/** The parts stand where the unit stood and are of its kind, until somebody says otherwise; all below goes to the first. */
function startOf(line: Line, { unit, superior, below }: UnitPage): Partial<Line> {
  const above = superior && { id: superior.id, name: superior.name, note: '' }
  const [first] = line.parts
  const to = { id: first?.key ?? '', name: first?.name ?? '', note: '' }
  return {
    parts: line.parts.map((part) => ({
      ...part,
      superior: part.superior ?? above,
      typeCode: part.typeCode || unit.typeCode,
    })),
    below: Object.fromEntries(below.units.map(({ id }) => [id, line.below[id] ?? to])),
  }
}

function nextPart(line: Line, chosen: UnitPage | undefined): UnitDraft {
  const numbers = line.parts.map(({ key }) => Number(key.split('.').at(-1)))
  const superior = chosen?.superior ? { ...chosen.superior, note: '' } : null
  const part = blankUnit(`+${line.key}.${Math.max(0, ...numbers) + 1}`, superior)
  return { ...part, typeCode: chosen?.unit.typeCode ?? '' }
}

/** Units that were to go to it go to the first of the others. */
function withoutPart(line: Line, key: string): Partial<Line> {
  const parts = line.parts.filter((part) => part.key !== key)
  const [first] = partsOf({ ...line, parts })
  const below = Object.entries(line.below).map(([id, to]) => [id, to.id === key && first ? first : to] as const)
  return { parts, below: Object.fromEntries(below), keeper: line.keeper === key ? '' : line.keeper }
}

type BelowGiven = {
  readonly line: Line
  readonly below: UnitPage['below']['units']
  readonly onChange: (part: Partial<Line>) => void
}

function BelowOfParts({ line, below, onChange }: BelowGiven) {
  const parts = partsOf(line)
  const put = (ids: readonly string[], to: string) => {
    const part = parts.find(({ id }) => id === to)
    if (part) onChange({ below: { ...line.below, ...Object.fromEntries(ids.map((id) => [id, part])) } })
  }
  return (
    <fieldset className="part-fields">
      <legend>Phân {showNumber(below.length)} đơn vị trực thuộc</legend>
      {below.length > 3 && (
        <p className="below-all">
          Phân tất cả cho{' '}
          {parts.map((part) => (
            <Button
              key={part.id}
              size="small"
              onClick={() =>
                put(
                  below.map(({ id }) => id),
                  part.id,
                )
              }
            >
              {optionOf(part).label}
            </Button>
          ))}
        </p>
      )}
      <div className="below-list">
        {below.map(({ id, name }) => (
          <SelectField
            key={id}
            name={`${line.key}.below.${id}`}
            label={name}
            isRequired
            value={line.below[id]?.id ?? ''}
            onChange={(to) => put([id], to)}
            options={parts.map(optionOf)}
          />
        ))}
      </div>
    </fieldset>
  )
}
