/** The key of a page in a list that is ordered by newest first: the instant and the id of its last row. */
import { LocalDateSchema, Refusal } from '#platform/kernel'

export type PageKey = { readonly at: Date; readonly id: string }

const form = /^((?:19|20|21)\d{2}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Null when the row asked for beyond the limit did not come: then this is the last page. */
export function nextPage<Row extends PageKey>(rows: readonly Row[], limit: number): string | null {
  const last = rows[limit - 1]
  return rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null
}

/** @throws Refusal when the text is no key that `nextPage` made. */
export function readPageKey(text: string | undefined): PageKey | undefined {
  if (!text) return undefined
  const [, at = '', id = ''] = form.exec(text) ?? []
  if (!id || Number.isNaN(Date.parse(at))) throw new Refusal('invalid', 'http.invalid')
  return { at: new Date(at), id }
}

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The key of a page in a list ordered by something else first: its last row's first value and id, with a space between.
 * @throws Refusal when the text is no such key.
 */
export function readOrderedKey(
  text: string | undefined,
  isFirst: (first: string) => boolean = () => true,
): { readonly first: string; readonly id: string } | undefined {
  if (!text) return undefined
  const cut = text.lastIndexOf(' ')
  const [first, id] = [text.slice(0, cut), text.slice(cut + 1)]
  if (cut < 1 || !idForm.test(id) || !isFirst(first)) throw new Refusal('invalid', 'http.invalid')
  return { first, id }
}

/** Undated rows come last, under this day. */
const lastDayOfAll = '9999-12-31'

export const readDayKey = (text: string | undefined) =>
  readOrderedKey(text, (day) => day === lastDayOfAll || LocalDateSchema.safeParse(day).success)
