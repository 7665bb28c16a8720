/** Vietnamese wording of the desk and the notices. */
import type { RefusalWordings } from '#platform/http'
import type { Group } from './domain/desk.ts'
import type { InboxRefusal } from './errors.ts'

export const wordings: RefusalWordings<InboxRefusal> = {
  'inbox.notice-unknown': 'Không có thông báo này cho đơn vị của Ông/Bà. Hãy tải lại danh sách thông báo.',
  'inbox.not-your-unit': 'Ông/Bà không giữ vị trí nào ở đơn vị này. Hãy chọn lại đơn vị ở đầu trang.',
}

export const groupWords: Record<Group, string> = {
  overdue: 'Quá hạn',
  'this-week': 'Tuần này (7 ngày tới)',
  'overdue-elsewhere': 'Đơn vị khác quá hạn, chưa báo',
  later: 'Sắp tới (30 ngày)',
  'rest-of-year': 'Về sau trong năm',
  waiting: 'Chờ người khác',
  done: 'Đã báo',
}

export const historyWords = {
  'notice.read': 'đọc thông báo',
  'notice.all-read': 'đánh dấu đã đọc mọi thông báo',
} as const
export type InboxEntry = keyof typeof historyWords
