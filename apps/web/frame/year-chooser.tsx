import { type LocalDate, yearOf } from '#platform/kernel'

type Given = { readonly year: number; readonly today: LocalDate; readonly onChange: (year: number) => void }

/** Three years back and one ahead; a year chosen outside of them stays in the list. */
export function YearChooser({ year, today, onChange }: Given) {
  const now = yearOf(today)
  const years = [...new Set([now + 1, now, now - 1, now - 2, now - 3, year])].sort((a, b) => b - a)
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
