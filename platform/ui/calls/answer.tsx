import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { CallRefused } from '#platform/http'
import { ButtonLink } from '../parts/button-link.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

type Read<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

type Given<T> = {
  readonly of: Read<T>
  /** Of a page about one thing: what to say when it is not there, and where to go from there. */
  readonly lost?: { readonly title: string; readonly to: string; readonly label: string }
  readonly children: (data: T) => ReactNode
}

/** Shows a reply once it is there; until then lines in grey, and when it is refused the reason with "Thử lại". */
export function Answer<T>({ of, lost, children }: Given<T>) {
  if (lost && of.error instanceof CallRefused && of.error.status === 404)
    return (
      <>
        <PageHeader title={lost.title} />
        <p className="lost-words">{of.error.message}</p>
        <ButtonLink to={lost.to}>{lost.label}</ButtonLink>
      </>
    )
  const refusal = of.error && <RefusalAlert refused={of.error} onRetry={() => void of.refetch()} />
  if (of.data !== undefined)
    return (
      <>
        {refusal}
        {children(of.data)}
      </>
    )
  return (
    refusal ?? (
      <div role="status">
        <span className="only-heard">Đang tải…</span>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </div>
    )
  )
}
