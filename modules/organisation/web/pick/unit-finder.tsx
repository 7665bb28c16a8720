/** Choose one unit by typing a part of its name; asks the server, so the size of the federation does not matter. */
import { useDeferredValue, useState } from 'react'
import { nameRank } from '#platform/kernel'
import { Combobox, Field, type FieldGiven, useReply } from '#platform/ui'
import { searchOrganisation } from '../../contract.ts'
import type { SearchReply } from '../../views.ts'

export type FoundUnit = {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Known of units that were searched for. */
  readonly typeName?: string
  readonly superiorName?: string | null
}

type Given = FieldGiven & {
  readonly value: FoundUnit | null
  readonly onChange: (unit: FoundUnit | null) => void
  /** Offered before anything is typed, and first of what is found. */
  readonly near?: readonly FoundUnit[]
  readonly without?: readonly string[]
}

const fewestLetters = 2

export function UnitFinder({ value, onChange, near = [], without = [], ...field }: Given) {
  const [typed, setTyped] = useState<string>()
  const { units, isFetching, isAsked } = useFound(typed ?? '')
  const first = isAsked ? near.filter(({ name }) => nameRank([name], typed ?? '') !== undefined) : near
  const others = isAsked ? units.filter(({ id }) => !first.some((unit) => unit.id === id)) : []
  const offered = [...first, ...others].filter(({ id }) => !without.includes(id))
  return (
    <Field {...field} hint={field.hint ?? 'Gõ một phần tên, có dấu hay không dấu đều được'}>
      {(control) => (
        <Combobox
          control={control}
          text={typed ?? value?.name ?? ''}
          onText={(text) => {
            setTyped(text)
            if (value) onChange(null)
          }}
          choices={offered.map(({ id, name, note }) => ({ id, note, label: name }))}
          onChoose={({ id }) => {
            setTyped(undefined)
            onChange(offered.find((unit) => unit.id === id) ?? null)
          }}
          onLeave={() => value && setTyped(undefined)}
          status={statusOf({ isAsked, isFetching, found: offered.length })}
        />
      )}
    </Field>
  )
}

function useFound(typed: string) {
  const asked = useDeferredValue(typed.trim())
  const isAsked = asked.length >= fewestLetters
  const reply = useReply(searchOrganisation, { query: { q: asked } }, { enabled: isAsked })
  const units = (reply.data?.units ?? []).filter((unit) => !unit.ended).map(foundUnit)
  return { units, isAsked, isFetching: reply.isFetching }
}

const foundUnit = ({ id, name, typeName, superiorName }: SearchReply['units'][number]): FoundUnit => ({
  id,
  name,
  typeName,
  superiorName,
  note: [typeName, superiorName && `thuộc ${superiorName}`].filter(Boolean).join(' · '),
})

function statusOf({ isAsked, isFetching, found }: { isAsked: boolean; isFetching: boolean; found: number }): string {
  if (!isAsked) return found > 0 ? '' : 'Gõ ít nhất hai chữ của tên đơn vị.'
  if (found === 0 && !isFetching) return 'Không có đơn vị nào khớp. Hãy gõ ít chữ hơn hoặc tên viết tắt.'
  return ''
}
