import { Button } from 'antd'
import { useState } from 'react'
import {
  besideFields,
  type Column,
  FormDialog,
  missing,
  PageLink,
  Panel,
  RowsTable,
  showNumber,
  Tag,
  TextField,
  useForm,
  useVerb,
} from '#platform/ui'
import { addSector, renameSector, retireSector } from '../../contract.ts'
import type { SectorView } from '../../views.ts'

type Given = { readonly sectors: readonly SectorView[]; readonly canManage: boolean }

export function Sectors({ sectors, canManage }: Given) {
  const [edited, setEdited] = useState<SectorView | 'new'>()
  const retire = useVerb(retireSector, { done: 'Đã ghi.' })
  const flip = ({ code, isRetired }: SectorView) =>
    void retire.send({ params: { code }, body: { isRetired: !isRetired } })
  const columns: Column<SectorView>[] = [
    {
      title: 'Ngành',
      isName: true,
      cell: (sector) => (
        <>
          {sector.name} {sector.isRetired && <Tag>thôi dùng</Tag>}
        </>
      ),
    },
    {
      title: 'Đơn vị hôm nay',
      width: '140px',
      align: 'right',
      cell: (sector) => (
        <PageLink to={`/to-chuc?nganh=${encodeURIComponent(sector.code)}`}>{showNumber(sector.units)}</PageLink>
      ),
    },
    ...(canManage ? [verbsOf(setEdited, flip)] : []),
  ]
  return (
    <Panel title={`Ngành (${sectors.length})`}>
      <RowsTable caption="Ngành" columns={columns} rows={sectors} keyOf={(sector) => sector.code} />
      {canManage && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setEdited('new')}>Thêm ngành</Button>
        </p>
      )}
      {edited && <SectorDialog sector={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Panel>
  )
}

const verbsOf = (edit: (sector: SectorView) => void, flip: (sector: SectorView) => void): Column<SectorView> => ({
  title: 'Việc',
  width: '220px',
  isPrinted: false,
  cell: (sector) => (
    <span className="row-verbs">
      <Button size="small" onClick={() => edit(sector)} aria-label={`Sửa tên ngành ${sector.name}`}>
        Sửa tên
      </Button>
      <Button
        size="small"
        onClick={() => flip(sector)}
        aria-label={`${sector.isRetired ? 'Dùng lại' : 'Thôi dùng'} ngành ${sector.name}`}
      >
        {sector.isRetired ? 'Dùng lại' : 'Thôi dùng'}
      </Button>
    </span>
  ),
})

type DialogGiven = { readonly sector: SectorView | undefined; readonly onClose: () => void }

function SectorDialog({ sector, onClose }: DialogGiven) {
  const options = { done: ({ name }: SectorView) => `Đã ghi ngành «${name}».`, onDone: onClose }
  const add = useVerb(addSector, options)
  const rename = useVerb(renameSector, options)
  const verb = sector ? rename : add
  const form = useForm({ name: sector?.name ?? '' }, ({ name }) => missing(!name.trim(), 'name', 'Hãy nhập tên ngành.'))
  const { given } = form
  const errors = { ...besideFields(verb.refused, { 'organisation.sector-name-taken': 'name' }), ...form.errors }
  const send = () =>
    void (sector ? rename.send({ params: { code: sector.code }, body: given }) : add.send({ body: given }))
  return (
    <FormDialog
      title={sector ? `Sửa tên ngành «${sector.name}»` : 'Thêm ngành'}
      label="Ghi"
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="Tên ngành"
        hint="Ví dụ Giáo dục"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => form.change({ name })}
      />
    </FormDialog>
  )
}
