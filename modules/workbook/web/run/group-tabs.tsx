import { showNumber } from '#platform/ui'
import type { Group } from './groups.ts'

type Given = {
  readonly groups: readonly Group[]
  readonly at: Group['name'] | undefined
  readonly onChoose: (name: string) => void
}

/** The counts are the way to the lines behind them. */
export const GroupTabs = ({ groups, at, onChoose }: Given) => (
  <section className="workbook-groups" aria-label="Kết quả kiểm tra">
    {groups.map((group) => (
      <button
        key={group.name}
        type="button"
        className={`tone-${group.tone}`}
        aria-pressed={group.name === at}
        onClick={() => onChoose(group.name)}
      >
        <span className="workbook-count">{showNumber(group.count)}</span>
        <span className="workbook-label">{group.label}</span>
        <span className="quiet">{group.note}</span>
      </button>
    ))}
  </section>
)
