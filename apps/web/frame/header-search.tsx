/** One box for units, people, plans and documents; matches any words, with or without marks. */
import { useDeferredValue, useState } from 'react'
import { listImports, stateWords } from '#modules/documents'
import { confirmAddress } from '#modules/documents/web'
import { searchOrganisation } from '#modules/organisation'
import { searchPeople } from '#modules/people'
import { listPlans } from '#modules/plan'
import type { ReplyOf } from '#platform/http'
import { showDay } from '#platform/kernel'
import { type Choice, Combobox, useGo, useReply, useSession } from '#platform/ui'

type Found = Choice & { readonly to: string }

const mostOfAKind = 6

export function HeaderSearch() {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const isAsked = asked.length > 1
  const { found, isFetching, refused } = useFound(asked, isAsked)
  const go = useGo()
  const isNothing = isAsked && !isFetching && found.length === 0
  return (
    <search>
      <Combobox
        control={{ 'aria-label': 'Tìm đơn vị, người, kế hoạch' }}
        placeholder="Tìm đơn vị, người, kế hoạch… (không cần gõ dấu)"
        text={text}
        onText={setText}
        choices={isAsked ? found : []}
        onChoose={(choice) => {
          setText('')
          go(choice.to)
        }}
        status={isNothing ? (refused ?? nothingFound) : ''}
      />
    </search>
  )
}

const nothingFound = 'Không có đơn vị, người hay kế hoạch nào khớp. Hãy thử một phần tên, số văn bản hoặc tên viết tắt.'

function useFound(asked: string, isAsked: boolean) {
  const session = useSession()
  const query = { q: asked, limit: mostOfAKind }
  const organisation = useReply(searchOrganisation, { query: { q: asked } }, { enabled: isAsked })
  const people = useReply(searchPeople, { query }, { enabled: isAsked })
  const plans = useReply(listPlans, { query }, { enabled: isAsked && session.can('plan.read') })
  const imports = useReply(listImports, { query }, { enabled: isAsked && session.can('document.read') })
  const replies = [organisation, people, plans, imports]
  return {
    found: [
      ...(organisation.data?.units ?? []).map(unitFound),
      ...(people.data?.people ?? []).map(personFound),
      ...(plans.data?.plans ?? []).map(planFound),
      ...(imports.data?.imports ?? []).map(importFound),
    ],
    isFetching: replies.some((reply) => reply.isFetching),
    refused: replies.find((reply) => reply.error)?.error?.message,
  }
}

type Organisation = ReplyOf<typeof searchOrganisation>

const joined = (...words: readonly (string | null | undefined | false)[]) => words.filter(Boolean).join(' · ')

const unitFound = ({ id, name, typeName, formerName }: Organisation['units'][number]): Found => ({
  id,
  group: 'Đơn vị',
  label: name,
  note: joined(typeName, formerName && `trước là ${formerName}`),
  to: `/to-chuc/${id}`,
})

const personFound = ({
  id,
  fullName,
  titles,
  unitId,
  unitName,
}: ReplyOf<typeof searchPeople>['people'][number]): Found => ({
  id,
  group: 'Người',
  label: fullName,
  note: joined(...titles, unitName),
  to: `/to-chuc/${unitId}`,
})

const planFound = (plan: ReplyOf<typeof listPlans>['plans'][number]): Found => ({
  id: plan.id,
  group: 'Kế hoạch',
  label: joined(plan.number, plan.title),
  note: joined(plan.unitName, plan.issuedOn ? `ngày ${showDay(plan.issuedOn)}` : 'dự thảo'),
  to: `/ke-hoach/${plan.id}`,
})

const importFound = ({ id, title, unitName, state }: ReplyOf<typeof listImports>['imports'][number]): Found => ({
  id,
  group: 'Văn bản đọc vào',
  label: title,
  note: joined(unitName, stateWords[state].toLowerCase()),
  to: confirmAddress(id),
})
