import type { RefusalWordings } from '#platform/http'
import type { peopleRefusals } from '../errors/people.ts'

export const peopleWordings: RefusalWordings<(typeof peopleRefusals)[number]> = {
  'organisation.person-unknown': 'Không có cán bộ này trong phạm vi của Ông/Bà. Hãy tải lại trang của đơn vị.',
  'organisation.post-unknown': 'Không có chức vụ này. Hãy tải lại trang của đơn vị.',
}

export const sexWords = { male: 'Nam', female: 'Nữ' } as const

export const peopleHistoryWords = {
  'organisation.person-added': 'thêm cán bộ',
  'organisation.post-added': 'thêm chức vụ của cán bộ',
  'organisation.post-ended': 'ghi thôi giữ chức vụ',
} as const
