/** What a reader must know before anything else: another day, or a unit that is no more. */
import { addDays, type LocalDate, showDay } from '#platform/kernel'
import { Callout, PageLink } from '#platform/ui'
import type { UnitPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

type Given = { readonly page: UnitPage; readonly day: LocalDate; readonly today: LocalDate }

export function Banners({ page, day, today }: Given) {
  const { unit } = page
  const ended = unit.validTo !== null && unit.validTo <= today ? unit.validTo : undefined
  return (
    <>
      {day !== today && (
        <Callout tone="soon" title={`Đang xem đơn vị tại ngày ${showDay(day)}`}>
          <PageLink to={unitAddress(unit.id)}>Xem hôm nay</PageLink>
        </Callout>
      )}
      {ended && <Ended page={page} since={ended} />}
    </>
  )
}

function Ended({ page, since }: { readonly page: UnitPage; readonly since: LocalDate }) {
  const last = page.events.find(({ kind, effectiveOn }) => effectiveOn === since && kind !== 'moved')
  const { successors } = page
  return (
    <Callout tone="calm" title={`Đơn vị đã kết thúc hoạt động, ngày cuối là ${showDay(addDays(since, -1))}`}>
      {last && <p>{last.words}.</p>}
      {successors.length > 0 && (
        <p>
          Kế thừa:{' '}
          {successors.map((one, at) => (
            <span key={one.unitId}>
              {at > 0 && ', '}
              <PageLink to={unitAddress(one.unitId)}>{one.name}</PageLink>
            </span>
          ))}
        </p>
      )}
      <p className="quiet">Tên, quá trình và thành tích cũ vẫn giữ ở trang này; không sửa được nữa.</p>
    </Callout>
  )
}
