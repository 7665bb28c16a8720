/** What a key or a press does to the proposal it is meant for. */
import { say } from '#platform/ui'
import type { Decisions } from '../../../domain/decisions.ts'
import { remarkGroups } from '../../../domain/remark-groups.ts'
import type { NameQuestion } from '../desk.ts'
import { useChooseName } from '../names/name-question.ts'
import { decide, isTaken } from './decide.ts'
import { type Decidable, isDecidable, placeOf, type Ref } from './refs.ts'
import type { Draft } from './use-draft.ts'

const recordOf = { task: 'tasks', deadline: 'deadlines', condition: 'conditions' } as const

export function useAnswers(draft: Draft, ask: (question: NameQuestion) => void) {
  const chooseName = useChooseName(draft, ask)

  const toggle = (ref: Ref) => {
    const at = placeOf(ref)
    if (isDecidable(ref)) {
      const standing = draft.standings[recordOf[ref.split('.')[0] as Decidable]][at]
      return isTaken(standing) ? reject(ref) : draft.change((now) => decide(draft.reading, now, ref, 'accepted'))
    }
    const name = ref.startsWith('name.') ? draft.names[at] : undefined
    if (name?.match.target && name.choice === undefined) return chooseName.set(name, name.match.target)
    if (name) return chooseName.ask(name)
    if (ref.startsWith('remark.')) {
      const all = remarkGroups(draft.reading).find((group) => group.all.includes(at))?.all ?? [at]
      draft.change((now) => ({ ...now, remarksSeen: toggled(now.remarksSeen, all) }))
    }
  }

  const reject = (ref: Ref) => {
    const at = placeOf(ref)
    if (isDecidable(ref)) {
      const before = draft.decisions
      draft.change((now) => decide(draft.reading, now, ref, 'rejected'))
      const part = recordOf[ref.split('.')[0] as Decidable]
      if (before[part][at]?.verdict === 'corrected')
        say('Không lấy mục này; phần đã sửa cũng bỏ theo.', () =>
          draft.change((now) => restored(now, before, part, at)),
        )
      return
    }
    const name = ref.startsWith('name.') ? draft.names[at] : undefined
    if (name) return chooseName.set(name, null)
    if (ref.startsWith('remark.') && !draft.decisions.remarksSeen.includes(at)) toggle(ref)
  }

  const acceptSure = (refs: readonly Ref[]) => {
    const sure = refs.filter((ref) => {
      const part = recordOf[ref.split('.')[0] as Decidable] as (typeof recordOf)[Decidable] | undefined
      return part && draft.standings[part][placeOf(ref)] === 'accepted' && !draft.decisions[part][placeOf(ref)]
    })
    if (sure.length === 0) return say('Không còn mục “chắc” nào chưa nhận trong thẻ này.')
    const before = draft.decisions
    draft.change((now) => sure.reduce((decisions, ref) => decide(draft.reading, decisions, ref, 'accepted'), now))
    say(`Đã nhận ${sure.length} mục chắc.`, () =>
      draft.change((now) =>
        sure.reduce((decisions, ref) => {
          const part = recordOf[ref.split('.')[0] as Decidable]
          return restored(decisions, before, part, placeOf(ref))
        }, now),
      ),
    )
  }
  return { toggle, reject, acceptSure }
}

const toggled = (seen: readonly number[], all: readonly number[]): number[] => {
  const others = seen.filter((one) => !all.includes(one))
  return all.every((one) => seen.includes(one)) ? others : [...others, ...all]
}

/** One decision put back as it was, whatever happened to the others meanwhile. */
function restored(
  now: Decisions,
  before: Decisions,
  part: 'tasks' | 'deadlines' | 'conditions',
  at: number,
): Decisions {
  const { [at]: _, ...rest } = now[part]
  const former = before[part][at]
  return { ...now, [part]: former ? { ...rest, [at]: former } : rest }
}
