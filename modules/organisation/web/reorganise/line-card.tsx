/** One line of the decision: what it does, to whom, and what was refused about it. */
import { Button } from 'antd'
import { eventWords } from '../../vi.ts'
import { LineFields } from './line-fields.tsx'
import type { LineGiven } from './line-parts.tsx'

type Given = LineGiven & { readonly number: number; readonly onRemove?: (() => void) | undefined }

export function LineCard({ number, onRemove, ...given }: Given) {
  const { line, errors } = given
  const refused = errors[line.key]
  return (
    <fieldset className={refused ? 'form-section line-refused' : 'form-section'} id={`field-${line.key}`} tabIndex={-1}>
      <legend>
        Việc {number}: {eventWords[line.act]}
      </legend>
      {refused && <p className="field-error">{refused}</p>}
      <LineFields {...given} />
      {onRemove && (
        <p className="line-remove">
          <Button onClick={onRemove}>Bỏ việc {number}</Button>
        </p>
      )}
    </fieldset>
  )
}
