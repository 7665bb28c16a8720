import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { RefusalAlert } from './refusal-alert.tsx'

type Read<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Shows a reply once it is there; until then lines in grey, and when it is refused the reason with "Thử lại". */
export function Answer<T>({ of, children }: { readonly of: Read<T>; readonly children: (data: T) => ReactNode }) {
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
