import { listSeasons } from '#modules/plan'
import { type LocalDate, yearOf } from '#platform/kernel'
import { useReply } from '#platform/ui'

type Given = { readonly year: number; readonly today: LocalDate; readonly onChange: (year: number) => void }

/** The years the federation has opened; the present year and the chosen one are there before any is. */
export function YearChooser({ year, today, onChange }: Given) {
  const seasons = useReply(listSeasons)
  const opened = seasons.data?.seasons.map((season) => season.year) ?? []
  const years = [...new Set([...opened, yearOf(today), year])].sort((a, b) => b - a)
  return (
    <select
      className="year-chooser"
      aria-label="Năm thi đua"
      value={year}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {years.map((one) => (
        <option key={one} value={one}>
          Năm thi đua {one}
        </option>
      ))}
    </select>
  )
}
