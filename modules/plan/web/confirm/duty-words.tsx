/** What a proposal obliges to, beside its row; and the fields that change it. */
import { Button, Input } from 'antd'
import type { Draft, Ref } from '#modules/documents/web'
import { Field } from '#platform/ui'
import {
  type Consequence,
  consequences,
  type ObligationKind,
  obligationKinds,
  type TaskInput,
} from '../../domain/plan.ts'
import { legalGroundOf } from '../../domain/task.ts'
import { consequenceWords, obligationKindWords } from '../../vi.ts'
import { Choice, optionsOf } from '../parts/choice.tsx'
import { type DutyChoice, dutiesKey, groundKey, writeDuties } from './overrides.ts'
import { lineOfRef, type Proposed } from './use-proposal.ts'

type Given = { readonly draft: Draft; readonly proposed: Proposed | undefined; readonly of: Ref }

export function DutyNote({ draft, proposed, of }: Given) {
  const line = lineOfRef(draft, proposed, of)
  if (!line) return null
  const isDated = of.startsWith('deadline.')
  const shown = line.duties.filter((duty) => duty.kind !== 'free_task' || isDated)
  const outward = [...new Set(line.duties.flatMap((duty) => duty.addressees.map((one) => one.name)))]
  const threats = [...new Set(line.duties.map((duty) => duty.consequence))].filter((one) => one !== 'none')
  return (
    <>
      {shown.map((duty, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two duties of a line may be of the same kind
        <span key={at} className="read-chip read-chip-duty">
          {obligationKindWords[duty.kind]}
        </span>
      ))}
      {threats.map((threat) => (
        <span key={threat} className={threat === 'late-mark' ? 'read-chip' : 'read-chip read-chip-gate'}>
          {threat === 'late-mark' ? 'trễ thì ghi nhận' : consequenceWords[threat].toLowerCase()}
        </span>
      ))}
      {outward.length > 0 && <span className="read-chip-words">gửi {outward.join(', ')}</span>}
      {isDated && <span className="read-chip-words">Căn cứ: {groundOf(line, proposed)}</span>}
    </>
  )
}

const groundOf = (line: TaskInput, proposed: Proposed | undefined): string =>
  line.duties[0]?.legalGround ??
  legalGroundOf(line, { kind: proposed?.facts.kind ?? 'annual', number: proposed?.facts.number ?? null })

export function DutyFields({ draft, proposed, of }: Given) {
  const line = lineOfRef(draft, proposed, of)
  if (!line) return null
  const setExtra = (key: string, value: string) =>
    draft.change((now) => ({ ...now, extras: { ...now.extras, [key]: value } }))
  const duties: readonly DutyChoice[] = line.duties
  const set = (next: readonly DutyChoice[]) => setExtra(dutiesKey(of), writeDuties(next))
  return (
    <div className="duty-fields">
      {duties.map((duty, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a duty is its place in the line
        <div key={at} className="read-duty">
          <Field
            name={`${of}.kind.${at}`}
            label={duties.length > 1 ? `Việc phải làm ${at + 1}` : 'Việc phải làm'}
            isRequired
          >
            {(control) => (
              <Choice
                control={control}
                value={duty.kind}
                options={optionsOf(obligationKindWords, [...obligationKinds])}
                onChange={(kind) => set(replaced(duties, at, { ...duty, kind: kind as ObligationKind }))}
              />
            )}
          </Field>
          <Field name={`${of}.consequence.${at}`} label="Hậu quả" isRequired>
            {(control) => (
              <Choice
                control={control}
                value={duty.consequence}
                options={optionsOf(consequenceWords, [...consequences])}
                onChange={(one) => set(replaced(duties, at, { ...duty, consequence: one as Consequence }))}
              />
            )}
          </Field>
          {duties.length > 1 && (
            <Button
              aria-label={`Bỏ việc phải làm ${at + 1}`}
              onClick={() => set(duties.filter((_, place) => place !== at))}
            >
              Bỏ
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => set([...duties, { kind: 'free_task', consequence: 'none' }])}>Thêm việc phải làm</Button>
      <Field
        name={`${of}.ground`}
        label="Căn cứ"
        hint={`Để trống thì ghi: ${groundOf({ ...line, duties: [] }, proposed)}`}
      >
        {(control) => (
          <Input
            {...control}
            defaultValue={draft.decisions.extras[groundKey(of)] ?? ''}
            maxLength={500}
            onChange={(event) => setExtra(groundKey(of), event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}

const replaced = (duties: readonly DutyChoice[], at: number, next: DutyChoice): DutyChoice[] =>
  duties.map((duty, place) => (place === at ? next : duty))
