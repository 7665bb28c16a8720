/** One box for units and people; matches any words, with or without marks. */
import { useDeferredValue, useState } from 'react'
import { searchOrganisation } from '#modules/organisation'
import { Combobox, useGo, useReply } from '#platform/ui'

type Found = { readonly id: string; readonly label: string; readonly note: string; readonly to: string }

export function HeaderSearch() {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const isAsked = asked.length > 1
  const reply = useReply(searchOrganisation, { query: { q: asked } }, { enabled: isAsked })
  const go = useGo()
  const units = reply.data?.units ?? []
  const people = reply.data?.people ?? []
  const found: Found[] = [
    ...units.map((unit) => ({
      id: unit.id,
      label: unit.name,
      note: [unit.typeName, unit.formerName && `trước là ${unit.formerName}`].filter(Boolean).join(' · '),
      to: `/to-chuc/${unit.id}`,
    })),
    ...people.map((person) => ({
      id: person.id,
      label: person.fullName,
      note: [person.title, person.unitName].filter(Boolean).join(' · '),
      to: `/to-chuc/${person.unitId}`,
    })),
  ]
  const isNothing = isAsked && !reply.isFetching && found.length === 0
  return (
    <search>
      <Combobox
        control={{ 'aria-label': 'Tìm đơn vị, người' }}
        placeholder="Tìm đơn vị, người… (không cần gõ dấu)"
        text={text}
        onText={setText}
        choices={isAsked ? found : []}
        onChoose={(choice) => {
          setText('')
          go(choice.to)
        }}
        status={isNothing ? nothingFound(reply.error?.message) : ''}
      />
    </search>
  )
}

const nothingFound = (refused: string | undefined) =>
  refused ?? 'Không có đơn vị hay người nào khớp. Hãy thử một phần tên hoặc tên viết tắt.'
