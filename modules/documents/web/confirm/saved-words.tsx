import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { replyKey, showInstant } from '#platform/ui'
import { getImport } from '../../contract.ts'
import type { Draft } from './draft/use-draft.ts'

/** Whether everything is kept on the server, in words that do not jump while one types. */
export function SavedWords({ draft }: { readonly draft: Draft }) {
  const replies = useQueryClient()
  const { saving, view, isLocked } = draft
  if (isLocked) return null
  if (saving.kind === 'overtaken')
    return (
      <div role="alert" className="saved-words saved-not">
        {saving.message}{' '}
        <Button
          size="small"
          onClick={() =>
            void replies.invalidateQueries({ queryKey: replyKey(getImport, { params: { importId: view.id } }) })
          }
        >
          Tải bản mới nhất
        </Button>
      </div>
    )
  if (saving.kind === 'failed')
    return (
      <div role="alert" className="saved-words saved-not">
        Chưa lưu được, sẽ tự thử lại. Các lựa chọn vẫn còn trên màn hình này.
      </div>
    )
  return (
    <div role="status" className="saved-words quiet">
      {saving.kind === 'saving' ? 'Đang lưu…' : `Đã lưu lúc ${showInstant(saving.at).slice(-5)}`}
    </div>
  )
}
