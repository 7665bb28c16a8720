/** A place in a page that later slices fill: the page names the place, the application says what stands there. */
import { type ComponentType, createContext, type ReactNode, Suspense, useContext } from 'react'

/** What the parts at each place are given: kept in one type, so that a part and its place cannot disagree. */
export type SlotGiven = {
  /** The page of a unit, seen on a day. */
  unit: { readonly unitId: string; readonly on: string }
  /** The page of a department, council or committee, seen on a day: who is in it. */
  body: { readonly bodyId: string; readonly unitId: string; readonly on: string }
}
export type SlotParts = { readonly [Name in keyof SlotGiven]?: readonly ComponentType<SlotGiven[Name]>[] }

const PartsContext = createContext<SlotParts>({})

export function SlotProvider({ parts, children }: { readonly parts: SlotParts; readonly children: ReactNode }) {
  return <PartsContext value={parts}>{children}</PartsContext>
}

export function Slot<Name extends keyof SlotGiven>({
  name,
  given,
}: {
  readonly name: Name
  readonly given: SlotGiven[Name]
}) {
  const parts = useContext(PartsContext)[name] ?? []
  return parts.map((Part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a place never change while the product runs
    <Suspense key={at} fallback={null}>
      <Part {...given} />
    </Suspense>
  ))
}
