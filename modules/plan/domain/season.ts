/** Năm thi đua: which days it spans, what it is called, which one runs on a day. */
import { type LocalDate, localDate } from '#platform/kernel'

export type SeasonKind = 'calendar' | 'school'

type Spanning = {
  readonly kind: SeasonKind
  readonly year: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

/** A school year begins with September of its year; awards of the education sector are given by it. */
export function seasonOf(kind: SeasonKind, year: number): Spanning & { readonly name: string } {
  if (kind === 'calendar') {
    const name = `Năm thi đua ${year}`
    return { kind, year, name, startsOn: localDate(`${year}-01-01`), endsOn: localDate(`${year}-12-31`) }
  }
  const name = `Năm học ${year}–${year + 1}`
  return { kind, year, name, startsOn: localDate(`${year}-09-01`), endsOn: localDate(`${year + 1}-08-31`) }
}

/** The calendar season of the day; before the first one or after the last one, the nearest. */
export function currentSeason<S extends Spanning>(seasons: readonly S[], today: LocalDate): S | undefined {
  const calendar = seasons.filter((season) => season.kind === 'calendar').sort((a, b) => b.year - a.year)
  return calendar.find((season) => season.startsOn <= today) ?? calendar.at(-1) ?? seasons[0]
}
