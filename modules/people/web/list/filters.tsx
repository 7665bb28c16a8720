import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { showUnit, type UnitId } from '#modules/organisation'
import { UnitFinder } from '#modules/organisation/web'
import { SelectField, type SelectOption, TextField, useReply } from '#platform/ui'
import { useSettled } from '../parts/use-settled.ts'
import { type PeopleFiltersGiven, stillActive } from './use-filters.ts'

const any: SelectOption = { value: '', label: 'Tất cả' }

type Given = PeopleFiltersGiven & { readonly canFilterByMinority: boolean }

export function PeopleFilters({ canFilterByMinority, ...given }: Given) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={isOpen || given.isNarrowedFurther ? 'people-filters' : 'people-filters people-filters-folded'}>
      <NameFilter text={given.text} onChange={given.setText} />
      <Button className="more-filters" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Lọc thêm
      </Button>
      <UnitFilter unitId={given.unitId} onChange={given.setUnitId} />
      <SelectField
        name="nhom"
        label="Nhóm"
        value={given.group}
        options={[
          any,
          { value: 'lanh-dao', label: 'Lãnh đạo công đoàn' },
          { value: 'chuyen-trach', label: 'Cán bộ chuyên trách' },
          { value: 'truc-tiep', label: 'Lao động trực tiếp' },
        ]}
        onChange={given.setGroup}
      />
      <SelectField
        name="gioi"
        label="Nam/Nữ"
        value={given.sex}
        options={[any, { value: 'nam', label: 'Nam' }, { value: 'nu', label: 'Nữ' }]}
        onChange={given.setSex}
      />
      <SelectField
        name="dang-vien"
        label="Đảng viên"
        value={given.party}
        options={[any, { value: 'co', label: 'Đảng viên' }, { value: 'khong', label: 'Chưa vào Đảng' }]}
        onChange={given.setParty}
      />
      {canFilterByMinority && (
        <SelectField
          name="dtts"
          label="Dân tộc"
          value={given.minority}
          options={[any, { value: 'co', label: 'Thiểu số' }, { value: 'khong', label: 'Kinh' }]}
          onChange={given.setMinority}
        />
      )}
      <SelectField
        name="tinhtrang"
        label="Tình trạng"
        value={given.standing}
        options={[
          { value: stillActive, label: 'Đang sinh hoạt' },
          { value: 'thoi', label: 'Đã thôi sinh hoạt' },
          { value: 'tat-ca', label: 'Tất cả' },
        ]}
        onChange={given.setStanding}
      />
    </div>
  )
}

type PartGiven = { readonly onChange: (value: string) => void }

function UnitFilter({ unitId, onChange }: PartGiven & { readonly unitId: string }) {
  const unit = useReply(showUnit, { params: { unitId: unitId as UnitId } }, { enabled: unitId !== '' })
  const chosen = unitId && unit.data ? { id: unitId, name: unit.data.unit.name, note: '' } : null
  return (
    <UnitFinder
      key={chosen?.id ?? ''}
      name="donvi"
      label="Đơn vị và cấp dưới"
      value={chosen}
      onChange={(found) => onChange(found?.id ?? '')}
    />
  )
}

/** The box keeps its own text: going through the address would lose the marks of a word that is being composed. */
function NameFilter({ text, onChange }: PartGiven & { readonly text: string }) {
  const [typed, setTyped] = useState(text)
  const settled = useSettled(typed)
  const [seen, setSeen] = useState(text)
  // Cleared or followed by a link, not typed here: the box follows.
  if (text !== seen) {
    setSeen(text)
    if (text !== settled.trim()) setTyped(text)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew
  useEffect(() => {
    if (settled.trim() !== text) onChange(settled.trim())
  }, [settled])
  return <TextField name="ten" label="Tên" value={typed} onChange={setTyped} />
}
