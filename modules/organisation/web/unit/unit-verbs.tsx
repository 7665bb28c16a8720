/** What may be done to the unit; each verb opens the form of its decision. */
import { ButtonLink, Disclosure, PageLink } from '#platform/ui'
import type { UnitEventKind } from '../../domain/acts.ts'
import type { UnitPage } from '../../views.ts'
import { reorganiseAddress } from '../addresses.ts'

export function UnitVerbs({ page }: { readonly page: UnitPage }) {
  const { abilities, unit } = page
  const offered: readonly (readonly [UnitEventKind, string, boolean])[] = [
    ['established', 'Thành lập đơn vị trực thuộc', abilities.canAddUnit],
    ['renamed', 'Đổi tên', abilities.canRename],
    ['changed', 'Đổi thông tin', abilities.canChange],
    ['moved', 'Chuyển cấp trên', abilities.canMove],
    ['merged', 'Sáp nhập', abilities.canMerge],
    ['split', 'Chia, tách', abilities.canSplit],
    ['dissolved', 'Giải thể', abilities.canEnd],
  ]
  const allowed = offered.filter(([, , isAllowed]) => isAllowed)
  if (allowed.length === 0) return null
  return (
    <>
      <span className="unit-verbs not-on-phone">
        {allowed.map(([act, label]) => (
          <ButtonLink key={act} to={reorganiseAddress(act, unit.id)}>
            {label}
          </ButtonLink>
        ))}
      </span>
      <Disclosure label="Ghi thay đổi ▴" className="unit-verbs-phone">
        {allowed.map(([act, label]) => (
          <PageLink key={act} to={reorganiseAddress(act, unit.id)}>
            {label}
          </PageLink>
        ))}
      </Disclosure>
    </>
  )
}
