import { useSyncExternalStore } from 'react'
import { sayings, unsay } from './say.ts'
import './feedback.css'

/** The place where `say` shows its messages; stands once, in the application's root. */
export function Sayings() {
  const said = useSyncExternalStore(sayings.subscribe, sayings.now)
  return (
    <div className="sayings" role="status" aria-live="polite">
      {said.map((one) => (
        <div key={one.id} className="saying">
          <span>{one.text}</span>
          {one.undo && (
            <button
              type="button"
              onClick={() => {
                one.undo?.()
                unsay(one.id)
              }}
            >
              Hoàn tác
            </button>
          )}
          <button type="button" aria-label="Đóng thông báo" onClick={() => unsay(one.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}
