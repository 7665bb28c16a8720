/** People are a slice of their own now; what was written of them before stays readable in the history of their unit. */
export const peopleHistoryWords = {
  'organisation.person-added': 'thêm cán bộ',
  'organisation.post-added': 'thêm chức vụ của cán bộ',
  'organisation.post-ended': 'ghi thôi giữ chức vụ',
} as const
