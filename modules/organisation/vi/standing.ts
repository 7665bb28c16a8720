import type { RefusalWordings } from '#platform/http'
import type { BlockRole, BodyKind } from '../domain/unit.ts'
import type { standingRefusals } from '../errors/standing.ts'

export const standingWordings: RefusalWordings<(typeof standingRefusals)[number]> = {
  'organisation.set-unknown': 'Không có nhóm đơn vị này. Hãy chọn lại trong danh sách nhóm.',
  'organisation.body-unknown': 'Không có ban, phòng hoặc hội đồng này. Hãy tải lại trang của đơn vị.',
}

export const bodyKindWords: Record<BodyKind, string> = {
  department: 'Ban',
  office: 'Văn phòng',
  council: 'Hội đồng',
  committee: 'Ban lãnh đạo, ủy ban',
  board: 'Ban chỉ đạo',
}

export const blockRoleWords: Record<BlockRole, string> = {
  chair: 'Trưởng khối',
  deputy: 'Phó trưởng khối',
  member: 'Thành viên',
}

export const standingHistoryWords = {
  'organisation.body-added': 'thêm ban, phòng, hội đồng',
  'organisation.body-ended': 'kết thúc ban, phòng, hội đồng',
  'organisation.figures-reported': 'ghi số đoàn viên',
} as const
