import { Dialog } from '#platform/ui'

const keys: readonly (readonly [key: string, what: string])[] = [
  ['↑ ↓', 'sang mục trước, mục sau'],
  ['Dấu cách, Enter', 'lấy hoặc không lấy mục đang chọn'],
  ['E', 'sửa mục đang chọn (Esc: đóng)'],
  ['X', 'không lấy mục đang chọn'],
  ['A', 'nhận tất cả mục “chắc” trong thẻ đang mở'],
  ['?', 'mở bảng phím này'],
]

export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Phím tắt khi xem đề xuất" isOpen={isOpen} onClose={onClose}>
      <dl className="key-help">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Phím chỉ có tác dụng khi con trỏ ở danh sách đề xuất, không khi đang gõ chữ.</p>
    </Dialog>
  )
}
