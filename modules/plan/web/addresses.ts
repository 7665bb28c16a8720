/** Where the pages of the slice are; what desk and notices lead to stands with the rules. */
import type { BoardShow } from '../contract.ts'
import type { Standing } from '../domain/standing.ts'

export const planAddress = (planId: string): string => `/ke-hoach/${planId}`
export const editAddress = (planId: string): string => `/ke-hoach/${planId}/sua`
export const amendAddress = (planId: string, taskId?: string): string =>
  `/ke-hoach/${planId}/sua-doi${taskId ? `?viec=${taskId}` : ''}`

/** Where to go from a plan that is not there. */
export const lostPlan = { title: 'Không tìm thấy kế hoạch này.', to: '/ke-hoach', label: 'Về Kế hoạch năm' }

export type RowsChoice = {
  /** Whose plans. */
  readonly issuer?: string | undefined
  readonly season?: string | undefined
  readonly plan?: string | undefined
  readonly duty?: string | undefined
  readonly unit?: string | undefined
  readonly standing?: Standing | undefined
  /** Free tasks too. */
  readonly all?: boolean
  readonly show?: BoardShow | undefined
}

/** How the address of board and rows names what is shown; empty for the first choice. */
export const scopeWords = { dated: '', upward: 'cap-tren', all: 'tat-ca' } as const satisfies Record<BoardShow, string>

const scopeOf = (show: BoardShow | undefined) => (show ? scopeWords[show] : undefined)

export const showOf = (scope: string): BoardShow =>
  scope === scopeWords.all ? 'all' : scope === scopeWords.upward ? 'upward' : 'dated'

/** The rows behind a number of the board or of a plan. */
export function rowsAddress(choice: RowsChoice): string {
  const query = new URLSearchParams()
  const add = (name: string, value: string | undefined) => value && query.set(name, value)
  add('ban-hanh', choice.issuer)
  add('nam', choice.season)
  add('ke-hoach', choice.plan)
  add('viec', choice.duty)
  add('don-vi', choice.unit)
  add('tinh-trang', choice.standing)
  add('pham-vi', scopeOf(choice.all ? 'all' : choice.show))
  return `/bang-theo-doi/viec?${query}`
}
