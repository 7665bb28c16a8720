/** A button that saves a file: the export of a list, a template, a workbook with its errors. */
import { Button } from 'antd'
import type { Endpoint, Sent } from '#platform/http'
import { RefusalAlert } from '../calls/refusal-alert.tsx'
import { useFile } from '../calls/use-file.ts'

type Asked<E extends Endpoint> = Pick<Sent<E>, 'params' | 'query'>

type Given<E extends Endpoint> = {
  readonly of: E
  readonly sent?: Asked<E>
  readonly label: string
  readonly isMain?: boolean
}

export function FileButton<E extends Endpoint>({ of, sent, label, isMain = false }: Given<E>) {
  const { save, isRunning, refused } = useFile(of)
  return (
    <>
      <Button
        className="not-printed"
        type={isMain ? 'primary' : 'default'}
        loading={isRunning}
        onClick={() => void save(sent)}
      >
        {label}
      </Button>
      <RefusalAlert refused={refused} />
    </>
  )
}

/** What the list shows with its filters, all rows of it. The endpoint is made by `exportOf`. */
export type Export = { readonly of: Endpoint; readonly sent?: Asked<Endpoint> }

export const ExportButton = ({ of, sent }: Export) => (
  <FileButton of={of} {...(sent ? { sent } : {})} label="Xuất Excel" />
)
