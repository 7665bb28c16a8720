/** What a printed name means is answered once, for wherever the document prints it. */
import { say } from '#platform/ui'
import type { Target } from '../../../domain/decisions.ts'
import type { ResolvedName } from '../../../domain/names.ts'
import { type NameQuestion, useDesk } from '../desk.ts'
import type { Draft } from '../draft/use-draft.ts'

export function useChooseName(draft: Draft, ask: (question: NameQuestion) => void) {
  const set = (name: ResolvedName, target: Target | null) => {
    const { printed, choice } = name
    draft.change((now) => ({ ...now, names: { ...now.names, [printed]: target } }))
    say(target ? `“${printed}” là ${target.name}.` : `“${printed}” không phải đơn vị của mình.`, () =>
      draft.change((now) => {
        const { [printed]: _, ...rest } = now.names
        return { ...now, names: choice === undefined ? rest : { ...rest, [printed]: choice } }
      }),
    )
  }
  return {
    set,
    ask: (name: ResolvedName) =>
      ask({
        title: `“${name.printed}” là đơn vị nào?`,
        note: name.uses > 1 ? `Lựa chọn áp dụng cho cả ${name.uses} chỗ văn bản in tên này.` : '',
        name,
        onAnswer: (target) => set(name, target),
      }),
  }
}

export function useNameQuestion() {
  const { draft, ask } = useDesk()
  return useChooseName(draft, ask).ask
}
