/** Brings a document in: a file dropped or chosen, or its text pasted. What was refused stays, with the reason beside it. */
import { Button } from 'antd'
import { useState } from 'react'
import { getMe } from '#modules/access'
import type { Id } from '#platform/kernel'
import { useReply } from '#platform/ui'
import { FileBox } from './file-box.tsx'
import { PasteBox } from './paste-box.tsx'
import type { Purpose } from './place.ts'

/** `isFirst`: nothing was brought in yet, so the box stands open; undefined while that is not known, and nothing jumps. */
export function BringIn({ isFirst }: { readonly isFirst: boolean | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<'file' | 'paste'>('file')
  const me = useReply(getMe)
  const places = [...new Map((me.data?.posts ?? []).map((post) => [post.unitId, post])).values()]
  const [unitId, setUnitId] = useState<Id<'unit'>>()
  const [purpose, setPurpose] = useState<Purpose>('plan')
  const chosen = unitId ?? places[0]?.unitId
  if (isFirst === undefined && !isOpen) return null
  if (!isFirst && !isOpen)
    return (
      <Button type="primary" onClick={() => setOpen(true)}>
        Đưa văn bản vào
      </Button>
    )
  return (
    <section className="bring-in" aria-label="Đưa văn bản vào">
      <div className="bring-in-choices">
        <div className="ways">
          <button type="button" aria-pressed={way === 'file'} onClick={() => setWay('file')}>
            Tải tệp lên
          </button>
          <button type="button" aria-pressed={way === 'paste'} onClick={() => setWay('paste')}>
            Dán nội dung
          </button>
        </div>
        <label>
          Loại
          <select value={purpose} onChange={(event) => setPurpose(event.target.value as Purpose)}>
            <option value="plan">Kế hoạch</option>
            <option value="guidance">Hướng dẫn, công văn giao việc</option>
          </select>
        </label>
        {places.length > 1 && (
          <label>
            Cho đơn vị
            <select value={chosen} onChange={(event) => setUnitId(event.target.value as Id<'unit'>)}>
              {places.map((place) => (
                <option key={place.unitId} value={place.unitId}>
                  {place.unitName}
                </option>
              ))}
            </select>
          </label>
        )}
        {!isFirst && <Button onClick={() => setOpen(false)}>Đóng</Button>}
      </div>
      {chosen &&
        (way === 'file' ? (
          <FileBox unitId={chosen} purpose={purpose} />
        ) : (
          <PasteBox unitId={chosen} purpose={purpose} />
        ))}
    </section>
  )
}
