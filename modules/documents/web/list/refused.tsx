import { Button } from 'antd'
import { CallRefused } from '#platform/http'
import { ButtonLink, RefusalAlert } from '#platform/ui'
import { confirmAddress } from '../address.ts'

/** A document that is already here can be opened, or brought in once more on purpose. */
export function Refused({ refused, onAgain }: { readonly refused: Error | null; readonly onAgain: () => void }) {
  if (!(refused instanceof CallRefused) || refused.refused.code !== 'documents.already-imported')
    return <RefusalAlert refused={refused} />
  const { message, details } = refused.refused
  return (
    <div role="alert" className="callout tone-soon">
      <p className="callout-title">Văn bản này đã có</p>
      <p>{message}</p>
      <div className="refused-verbs">
        <ButtonLink to={confirmAddress(String(details.importId))} isMain>
          Mở bản đã có
        </ButtonLink>
        <Button onClick={onAgain}>Vẫn đưa vào lần nữa</Button>
      </div>
    </div>
  )
}
