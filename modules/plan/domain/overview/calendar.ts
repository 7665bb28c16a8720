/** The year by quarters and months of the last valid day. Days of the next year (15/01) follow in their own quarter. */
import { type LocalDate, quarterOf } from '#platform/kernel'

type Dated = { readonly due: { readonly dueOn: LocalDate | null; readonly opensOn: LocalDate | null } }

export type Calendar<Entry> = {
  quarters: { quarter: string; months: { month: string; entries: Entry[] }[] }[]
  undated: Entry[]
}

/** What only opens on a day ("từ ngày…") stands on that day. */
const dayOfEntry = ({ due }: Dated): LocalDate | null => due.dueOn ?? due.opensOn

export function calendarOf<Entry extends Dated>(entries: readonly Entry[]): Calendar<Entry> {
  const undated = entries.filter((entry) => dayOfEntry(entry) === null)
  const dated = entries
    .flatMap((entry) => {
      const day = dayOfEntry(entry)
      return day === null ? [] : [{ day, entry }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const quarters = [...Map.groupBy(dated, ({ day }) => `${day.slice(0, 4)}-Q${quarterOf(day)}`)]
  return {
    undated,
    quarters: quarters.map(([quarter, inQuarter]) => ({
      quarter,
      months: [...Map.groupBy(inQuarter, ({ day }) => day.slice(0, 7))].map(([month, inMonth]) => ({
        month,
        entries: inMonth.map(({ entry }) => entry),
      })),
    })),
  }
}
