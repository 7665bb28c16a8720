/** One box for units, people, plans and documents; matches any words, with or without marks. Enter shows all results. */
import { type FormEvent, useDeferredValue, useState } from 'react'
import { listImports } from '#modules/documents'
import { searchOrganisation } from '#modules/organisation'
import { searchPeople } from '#modules/people'
import { listPlans } from '#modules/plan'
import { type Choice, Combobox, useGo, useReply, useSession } from '#platform/ui'
import { searchAddress } from '../search/address.ts'
import { type Found, groupNames, importFound, personFound, planFound, unitFound } from '../search/found.ts'

type Offered = Choice & { readonly to: string }

const mostOfAKind = 4

export function HeaderSearch() {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const isAsked = asked.length > 1
  const { found, isFetching, refused } = useFound(asked, isAsked)
  const go = useGo()
  const leaveFor = (address: string) => {
    setText('')
    go(address)
  }
  const showAll = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) leaveFor(searchAddress(text.trim()))
  }
  const isNothing = isAsked && !isFetching && found.length === 0
  return (
    <search>
      <form onSubmit={showAll}>
        <Combobox
          control={{ 'aria-label': 'Tìm đơn vị, người, kế hoạch, văn bản' }}
          placeholder="Tìm đơn vị, người…"
          text={text}
          onText={setText}
          choices={isAsked && found.length > 0 ? [...found, allOf(asked)] : []}
          onChoose={(choice) => leaveFor(choice.to)}
          status={isNothing ? (refused ?? nothingFound) : ''}
        />
      </form>
    </search>
  )
}

const nothingFound =
  'Không có đơn vị, người, kế hoạch hay văn bản nào khớp. Hãy thử một phần tên, số văn bản hoặc tên viết tắt.'

const allOf = (asked: string): Offered => ({
  id: 'all',
  group: ' ',
  label: 'Xem tất cả kết quả',
  note: `cho «${asked}» (phím Enter)`,
  to: searchAddress(asked),
})

function useFound(asked: string, isAsked: boolean) {
  const session = useSession()
  const query = { q: asked, limit: mostOfAKind }
  const units = useReply(searchOrganisation, { query }, { enabled: isAsked })
  const people = useReply(searchPeople, { query }, { enabled: isAsked })
  const plans = useReply(listPlans, { query }, { enabled: isAsked && session.can('plan.read') })
  const imports = useReply(listImports, { query }, { enabled: isAsked && session.can('document.read') })
  const replies = [units, people, plans, imports]
  return {
    found: [
      ...offered('units', units.data?.units.map(unitFound)),
      ...offered('people', people.data?.people.map(personFound)),
      ...offered('plans', plans.data?.plans.map(planFound)),
      ...offered('imports', imports.data?.imports.map(importFound)),
    ],
    isFetching: replies.some((reply) => reply.isFetching),
    refused: replies.find((reply) => reply.error)?.error?.message,
  }
}

const offered = (kind: keyof typeof groupNames, found: readonly Found[] = []): Offered[] =>
  found.map((one) => ({ ...one, group: groupNames[kind] }))
