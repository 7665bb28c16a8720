import { TextField } from '#platform/ui'
import type { PeopleFiltersGiven } from './use-filters.ts'

export function PeopleFilters(given: PeopleFiltersGiven) {
  return (
    <div className="people-filters">
      <TextField name="ten" label="Tên" value={given.text} onChange={given.setText} />
    </div>
  )
}
