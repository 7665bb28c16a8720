/** The roles a new federation starts with. Verbs are the names that the slices' policies ask for. */
const reading = ['organisation.read', 'document.read', 'plan.read', 'history.read'] as const
const working = [
  ...reading,
  'person.manage',
  'document.import',
  'plan.draft',
  'obligation.report',
  'board.read',
] as const
const leading = [...working, 'plan.issue', 'plan.amend', 'plan.close'] as const

export type Role = { readonly code: string; readonly name: string; readonly verbs: readonly string[] }

export const defaultRoles: readonly Role[] = [
  { code: 'clerk', name: 'Cán bộ thi đua', verbs: working },
  { code: 'head', name: 'Lãnh đạo đơn vị', verbs: leading },
  {
    code: 'administrator',
    name: 'Quản trị',
    verbs: [...leading, 'organisation.manage', 'account.manage', 'clock.set'],
  },
  { code: 'auditor', name: 'Người kiểm tra (chỉ đọc)', verbs: [...reading, 'board.read'] },
]
