/** What a printed name means is answered once, for wherever the document prints it. */
import { say } from '#platform/ui'
import type { Target } from '../../../domain/decisions.ts'
import type { ResolvedName } from '../../../domain/names.ts'
import { type NameQuestion, useDesk } from '../desk.ts'
import { isSameName, placesOfName } from '../draft/name-places.ts'
import type { Draft } from '../draft/use-draft.ts'

export function useChooseName(draft: Draft, ask: (question: NameQuestion) => void) {
  const set = (name: ResolvedName, target: Target | null) => {
    const { printed, choice } = name
    const same = draft.names
      .filter((one) => isSameName(one.printed, printed))
      .map((one) => [one.printed, target] as const)
    draft.change((now) => ({ ...now, names: { ...now.names, ...Object.fromEntries(same) } }))
    say(target ? `“${printed}” là ${target.name}.` : `“${printed}” không phải đơn vị của mình.`, () =>
      draft.change((now) => {
        const rest = Object.fromEntries(Object.entries(now.names).filter(([one]) => !isSameName(one, printed)))
        const former = same.map(([one]) => [one, choice ?? null] as const)
        return { ...now, names: choice === undefined ? rest : { ...rest, ...Object.fromEntries(former) } }
      }),
    )
  }
  return {
    set,
    ask: (name: ResolvedName) =>
      ask({
        title: `“${name.printed}” là đơn vị nào?`,
        note: noteOf(placesOfName(name.printed, draft.reading).length),
        name,
        onAnswer: (target) => set(name, target),
      }),
  }
}

const noteOf = (places: number): string =>
  places > 1 ? `Lựa chọn áp dụng cho cả ${places} chỗ văn bản in tên này.` : ''

export function useNameQuestion() {
  const { draft, ask } = useDesk()
  return useChooseName(draft, ask).ask
}
