import { showDay } from '#platform/kernel'
import { Panel } from '#platform/ui'
import type { PersonPage } from '../../views.ts'
import { eventsOf } from './events.ts'

export function TimeLine({ page }: { readonly page: PersonPage }) {
  return (
    <Panel title="Quá trình công tác, sinh hoạt công đoàn">
      <ol className="people-timeline">
        {eventsOf(page).map(({ key, on, sentence, note }) => (
          <li key={key}>
            <time dateTime={on}>{showDay(on)}</time>
            <div>
              <p>{sentence}</p>
              {note && <p className="people-quote quiet">{note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
