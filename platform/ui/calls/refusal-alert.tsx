/** A refused call in the words of the server: what, why, how to repair; links to the fields. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { CallRefused } from '#platform/http'
import { FieldLink } from '../fields/field-link.tsx'
import { labelOf } from '../fields/field-names.ts'

type Given = {
  readonly refused: Error | null | undefined
  /** For reads: a button to try again. */
  readonly onRetry?: () => void
}

export function RefusalAlert({ refused, onRetry }: Given) {
  const box = useRef<HTMLDivElement>(null)
  // What the person did takes the focus; a read that failed in the background must not take it from their typing.
  const isOfAct = !onRetry
  useEffect(() => {
    if (refused && isOfAct) box.current?.focus()
  }, [refused, isOfAct])
  if (!refused) return null
  const { message, fields, kind, code, requestId } = answerOf(refused)
  return (
    <div ref={box} role="alert" tabIndex={-1} className="callout tone-late">
      <p className="callout-title">{titleOf(kind, code)}</p>
      <p>{message}</p>
      {fields.length > 0 && (
        <ul className="error-links">
          {fields.map((field) => (
            <li key={field.path}>
              <FieldLink name={field.path}>{[labelOf(field.path), field.message].filter(Boolean).join(': ')}</FieldLink>
            </li>
          ))}
        </ul>
      )}
      <RepairVerb isOverwritten={isOverwritten(kind, code)} onRetry={isPassing(kind) ? onRetry : undefined} />
      {requestId && isTrouble(kind) && <p className="request-code">Mã để báo người hỗ trợ: {requestId}</p>}
    </div>
  )
}

/** By kind of refusal, or by code where the kind says too little. */
const titles: Record<string, string> = {
  invalid: 'Có chỗ cần sửa',
  unauthenticated: 'Chưa đăng nhập được',
  'http.sign-in-first': 'Phiên làm việc đã hết',
  forbidden: 'Chưa được phép',
  'not-found': 'Không tìm thấy',
  conflict: 'Trùng với điều đã có',
  rule: 'Chưa ghi được',
  throttled: 'Hãy đợi một chút',
  unavailable: 'Chưa nối được máy chủ',
  bug: 'Hệ thống gặp lỗi',
}

/** Not the person's doing: whoever helps them needs the number of the request. */
const isTrouble = (kind: string): boolean => kind === 'unavailable' || kind === 'bug'

/** Asking again may help; what is not there or not allowed stays so. */
const isPassing = (kind: string): boolean => isTrouble(kind) || kind === 'throttled'

/** Somebody wrote in between: the newest state has to be read before trying again. */
const isOverwritten = (kind: string, code: string): boolean => kind === 'conflict' && code.endsWith('changed-meanwhile')

const titleOf = (kind: string, code: string): string =>
  isOverwritten(kind, code) ? 'Có người vừa sửa trước' : (titles[code] ?? titles[kind] ?? 'Chưa thực hiện được')

function answerOf(error: Error) {
  if (error instanceof CallRefused) return error.refused
  const message = 'Trang này gặp lỗi ngoài dự kiến. Hãy tải lại trang; nếu vẫn lỗi, báo cho quản trị.'
  return { kind: 'bug', code: '', message, fields: [], requestId: '' }
}

type Repair = { readonly isOverwritten: boolean; readonly onRetry: Given['onRetry'] }

function RepairVerb({ isOverwritten, onRetry }: Repair) {
  const replies = useQueryClient()
  if (onRetry) return <Button onClick={onRetry}>Thử lại</Button>
  if (isOverwritten) return <Button onClick={() => void replies.invalidateQueries()}>Tải nội dung mới nhất</Button>
  return null
}
