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
import { addUnitKind, changeUnitKind, retireUnitKind } from '../../contract.ts'
import type { UnitKindView } from '../../views.ts'

type Given = { readonly kinds: readonly UnitKindView[]; readonly canManage: boolean }

export function Kinds({ kinds, canManage }: Given) {
  const [edited, setEdited] = useState<UnitKindView | 'new'>()
  const retire = useVerb(retireUnitKind, { done: 'Đã ghi.' })
  const columns: Column<UnitKindView>[] = [
    {
      title: 'Loại đơn vị',
      isName: true,
      cell: (kind) => (
        <>
          {kind.name} {kind.isRetired && <Tag>thôi dùng</Tag>}
          <div className="quiet">{kind.shortName}</div>
        </>
      ),
    },
    { title: 'Thứ bậc', width: '100px', align: 'right', cell: (kind) => kind.rank },
    {
      title: 'Đơn vị hôm nay',
      width: '140px',
      align: 'right',
      cell: (kind) => (
        <PageLink to={`/to-chuc?loai=${encodeURIComponent(kind.code)}`}>{showNumber(kind.units)}</PageLink>
      ),
    },
    ...(canManage
      ? [
          verbsOf(
            setEdited,
            (kind) => void retire.send({ params: { code: kind.code }, body: { isRetired: !kind.isRetired } }),
          ),
        ]
      : []),
  ]
  return (
    <Panel title={`Loại đơn vị (${kinds.length})`}>
      <p className="quiet list-note">Đơn vị chỉ đặt được dưới đơn vị có số thứ bậc nhỏ hơn.</p>
      <RowsTable caption="Loại đơn vị" columns={columns} rows={kinds} keyOf={(kind) => kind.code} />
      {canManage && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setEdited('new')}>Thêm loại đơn vị</Button>
        </p>
      )}
      {edited && <KindDialog kind={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Panel>
  )
}

const verbsOf = (edit: (kind: UnitKindView) => void, retire: (kind: UnitKindView) => void): Column<UnitKindView> => ({
  title: 'Việc',
  width: '220px',
  isPrinted: false,
  cell: (kind) => (
    <span className="row-verbs">
      <Button size="small" onClick={() => edit(kind)} aria-label={`Sửa ${kind.name}`}>
        Sửa
      </Button>
      <Button
        size="small"
        onClick={() => retire(kind)}
        aria-label={`${kind.isRetired ? 'Dùng lại' : 'Thôi dùng'} ${kind.name}`}
      >
        {kind.isRetired ? 'Dùng lại' : 'Thôi dùng'}
      </Button>
    </span>
  ),
})

type DialogGiven = { readonly kind: UnitKindView | undefined; readonly onClose: () => void }

function KindDialog({ kind, onClose }: DialogGiven) {
  const options = { done: ({ name }: UnitKindView) => `Đã ghi loại đơn vị «${name}».`, onDone: onClose }
  const add = useVerb(addUnitKind, options)
  const change = useVerb(changeUnitKind, options)
  const verb = kind ? change : add
  const form = useForm(
    { name: kind?.name ?? '', shortName: kind?.shortName ?? '', rank: String(kind?.rank ?? '') },
    ({ name, rank }) => ({
      ...missing(!name.trim(), 'name', 'Hãy nhập tên loại đơn vị.'),
      ...missing(!/^\d{1,3}$/.test(rank.trim()), 'rank', 'Thứ bậc là số từ 1 đến 998; số nhỏ là cấp trên.'),
    }),
  )
  const { given } = form
  const errors = { ...besideFields(verb.refused, fieldOf), ...form.errors }
  const send = () => {
    const body = { name: given.name, shortName: given.shortName, rank: Number(given.rank) }
    void (kind ? change.send({ params: { code: kind.code }, body }) : add.send({ body }))
  }
  return (
    <FormDialog
      title={kind ? `Sửa «${kind.name}»` : 'Thêm loại đơn vị'}
      label="Ghi"
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="Tên loại"
        hint="Ví dụ Công đoàn xã, phường"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => form.change({ name })}
      />
      <TextField
        name="shortName"
        label="Tên viết tắt"
        value={given.shortName}
        onChange={(shortName) => form.change({ shortName })}
      />
      <TextField
        name="rank"
        label="Thứ bậc"
        hint="Đơn vị chỉ đặt được dưới đơn vị có số nhỏ hơn"
        isRequired
        error={errors.rank}
        value={given.rank}
        onChange={(rank) => form.change({ rank })}
      />
    </FormDialog>
  )
}

const fieldOf = { 'organisation.kind-name-taken': 'name', 'organisation.rank-breaks-tree': 'rank' }
