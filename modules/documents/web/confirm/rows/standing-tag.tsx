import { Tag } from '#platform/ui'
import type { Standing } from '../../../domain/standings.ts'

/** How a proposal stands, in words: what the reader thinks of it until a person has said so. */
export function StandingTag({ standing, isDecided }: { readonly standing: Standing; readonly isDecided: boolean }) {
  switch (standing) {
    case 'accepted':
      return isDecided ? <Tag tone="act">đã nhận</Tag> : <Tag tone="fulfilled">chắc</Tag>
    case 'corrected':
      return <Tag tone="act">đã sửa</Tag>
    case 'rejected':
      return <Tag>không lấy</Tag>
    case 'to-look-at':
      return <Tag tone="soon">cần xem</Tag>
  }
}
