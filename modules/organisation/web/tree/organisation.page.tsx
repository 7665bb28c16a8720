/** Tổ chức, cán bộ: the tree of units on a day; typing or choosing a kind turns it into a list. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { compareVietnamese, showDay } from '#platform/kernel'
import {
  Answer,
  EmptyState,
  Field,
  LegalDateField,
  ListPage,
  matchingUnits,
  showNumber,
  useAddressState,
  useReply,
  useSession,
} from '#platform/ui'
import { showTree } from '../../contract.ts'
import type { TreeReply } from '../../views.ts'
import { Choice } from '../choice.tsx'
import { AddUnit } from '../forms/add-unit.tsx'
import { useDay } from '../use-day.ts'
import { UnitList } from './unit-list.tsx'
import { UnitTree } from './unit-tree.tsx'
import '../organisation.css'

const title = 'Tổ chức, cán bộ'

export default function OrganisationPage() {
  const [text, setText] = useAddressState('tim')
  const [kind, setKind] = useAddressState('loai')
  const [isAdding, setAdding] = useState(false)
  const { day, query, kept, setDay } = useDay()
  const { today } = useSession()
  const tree = useReply(showTree, { query })
  const data = tree.data
  return (
    <>
      <ListPage
        title={title}
        note={`Các đơn vị tại ngày ${showDay(day)}${day === today ? ' (hôm nay)' : ''}`}
        {...(data ? { count: { of: data.nodes.length, what: 'đơn vị trong phạm vi của Ông/Bà' } } : {})}
        verbs={
          data?.canAddUnit && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm đơn vị
            </Button>
          )
        }
        filters={
          <div className="organisation-filters">
            <Field name="tim" label="Tìm theo tên" hint="Có dấu hay không dấu, theo thứ tự nào cũng được" isRequired>
              {({ id }) => <Input id={id} allowClear value={text} onChange={(event) => setText(event.target.value)} />}
            </Field>
            <Field name="loai" label="Loại đơn vị" hint="Chọn một loại để xem thành danh sách" isRequired>
              {({ id }) => <Choice control={{ id }} value={kind} onChange={setKind} options={kindOptions(data)} />}
            </Field>
            <LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />
          </div>
        }
      >
        <Answer of={tree}>{(reply) => <Units reply={reply} text={text} kind={kind} day={kept} />}</Answer>
      </ListPage>
      {data && isAdding && <AddUnit tree={data} onClose={() => setAdding(false)} />}
    </>
  )
}

const kindOptions = (data: TreeReply | undefined) => [
  { value: '', label: 'Mọi loại' },
  ...(data?.counts ?? []).map(({ typeCode, typeName, count }) => ({
    value: typeCode,
    label: `${typeName} (${showNumber(count)})`,
  })),
]

type UnitsGiven = {
  readonly reply: TreeReply
  readonly text: string
  readonly kind: string
  readonly day: ReturnType<typeof useDay>['kept']
}

function Units({ reply, text, kind, day }: UnitsGiven) {
  if (reply.nodes.length === 0)
    return (
      <EmptyState title="Ngày này chưa có đơn vị nào">
        Cây tổ chức được giữ theo ngày. Hãy chọn một ngày sau ngày thành lập liên đoàn.
      </EmptyState>
    )
  if (!text.trim() && !kind) return <UnitTree reply={reply} day={day} />
  const ofKind = reply.nodes.filter((node) => !kind || node.typeCode === kind)
  const found = matchingUnits(ofKind, text)
  if (found.length === 0)
    return (
      <EmptyState title="Không có đơn vị nào khớp">
        Hãy gõ ít chữ hơn, hoặc bỏ chọn loại đơn vị. Tên cũ tìm được ở ô tìm trên đầu trang.
      </EmptyState>
    )
  const rows = text.trim() ? found : [...found].sort((a, b) => compareVietnamese(a.name, b.name))
  return <UnitList reply={reply} rows={rows} day={day} />
}
