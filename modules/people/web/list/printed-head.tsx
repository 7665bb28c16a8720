/** Above the printed table, as official lists have it: the body, the title, the day. */
import { showUnit, type UnitId } from '#modules/organisation'
import { showDay } from '#platform/kernel'
import { showNumber, useReply, useSession } from '#platform/ui'

type Given = { readonly unitId: string; readonly shown: number; readonly total: number }

export function PrintedHead({ unitId, shown, total }: Given) {
  const { federationName, today } = useSession()
  const unit = useReply(showUnit, { params: { unitId: unitId as UnitId } }, { enabled: unitId !== '' })
  return (
    <div className="people-title-block only-printed">
      <p>{unit.data?.unit.name ?? federationName}</p>
      <h2>DANH SÁCH TRÍCH NGANG CÁN BỘ, ĐOÀN VIÊN</h2>
      <p>
        (Tại ngày {showDay(today)}
        {shown < total && `; ${showNumber(shown)} trên ${showNumber(total)} người`})
      </p>
    </div>
  )
}
