/** Any of them turns the tree into a list. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, SelectField, useAddressState, useReply } from '#platform/ui'
import { listUnitKinds } from '../../contract.ts'
import { employerWords } from '../../vi.ts'

export function useUnitFilter() {
  const [q, setQ] = useAddressState('tim')
  const [kind, setKind] = useAddressState('loai')
  const [sector, setSector] = useAddressState('nganh')
  const [employer, setEmployer] = useAddressState('khu-vuc')
  const [ended, setEnded] = useAddressState('da-ket-thuc')
  const text = q.trim()
  return {
    ...{ q, setQ, kind, setKind, sector, setSector, employer, setEmployer },
    withEnded: ended === '1',
    setWithEnded: (on: boolean) => setEnded(on ? '1' : ''),
    isFiltered: Boolean(text || kind || sector || employer),
    /** By more than the name. */
    isNarrowed: Boolean(kind || sector || employer || ended),
    query: {
      q: text,
      ...(kind ? { kind } : {}),
      ...(sector ? { sector } : {}),
      ...(employer ? { employer: employer as 'state' } : {}),
      ...(ended === '1' ? { ended: '1' as const } : {}),
    },
  }
}

export type UnitFilter = ReturnType<typeof useUnitFilter>

const employers = [
  { value: '', label: 'Mọi khu vực' },
  ...Object.entries(employerWords).map(([value, label]) => ({ value, label })),
  { value: 'unknown', label: 'Chưa ghi' },
]

export function UnitFilters({ filter }: { readonly filter: UnitFilter }) {
  const lists = useReply(listUnitKinds).data
  const [isOpen, setOpen] = useState(false)
  const options = (rows: readonly { code: string; name: string }[] | undefined, all: string) => [
    { value: '', label: all },
    ...(rows ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <div className={isOpen || filter.isNarrowed ? 'unit-filters' : 'unit-filters unit-filters-folded'}>
      <Field name="tim" label="Tìm theo tên" isRequired>
        {(control) => (
          <Input {...control} allowClear value={filter.q} onChange={(event) => filter.setQ(event.target.value)} />
        )}
      </Field>
      <Button className="more-filters" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Lọc thêm
      </Button>
      <SelectField
        name="loai"
        label="Loại đơn vị"
        isRequired
        value={filter.kind}
        onChange={filter.setKind}
        options={options(lists?.kinds, 'Mọi loại')}
      />
      <SelectField
        name="nganh"
        label="Ngành"
        isRequired
        value={filter.sector}
        onChange={filter.setSector}
        options={options(lists?.sectors, 'Mọi ngành')}
      />
      <SelectField
        name="khu-vuc"
        label="Khu vực"
        isRequired
        value={filter.employer}
        onChange={filter.setEmployer}
        options={employers}
      />
      <label className="with-ended">
        <input
          type="checkbox"
          checked={filter.withEnded}
          onChange={(event) => filter.setWithEnded(event.target.checked)}
        />
        Hiện cả đơn vị đã kết thúc
      </label>
    </div>
  )
}
