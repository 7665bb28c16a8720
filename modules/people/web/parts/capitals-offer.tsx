/** A name typed all in capitals or all in small letters: offered as names are written, never changed by itself. */
import { Button } from 'antd'
import { withCapitals } from './name-capitals.ts'

type Given = { readonly name: string; readonly onTake: (name: string) => void }

export function CapitalsOffer({ name, onTake }: Given) {
  const better = withCapitals(name)
  if (!better) return null
  return (
    <p className="capitals-offer">
      <Button onClick={() => onTake(better)}>Viết thành “{better}”</Button>
    </p>
  )
}
