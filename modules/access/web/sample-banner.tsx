import { Button } from 'antd'
import { useState } from 'react'
import { type LocalDate, showDay } from '#platform/kernel'
import { Dialog, LegalDateField, RefusalAlert, useVerb } from '#platform/ui'
import { type Me, setSampleClock } from '../contract.ts'
import './access.css'

/** Says on every page that nothing here is real, and which day the product thinks it is. */
export function SampleBanner({ me }: { readonly me: Me }) {
  const [isOpen, setOpen] = useState(false)
  const { today } = me.federation
  return (
    <aside className="sample-banner not-printed" aria-label="Dữ liệu mẫu">
      <span>
        <strong>Dữ liệu mẫu</strong> – ngày giả lập {showDay(today)}
      </span>
      {me.canSetClock && (
        <button type="button" onClick={() => setOpen(true)}>
          Đổi ngày
        </button>
      )}
      <Dialog title="Đặt ngày giả lập" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ClockForm today={today} close={() => setOpen(false)} />
      </Dialog>
    </aside>
  )
}

function ClockForm({ today, close }: { readonly today: LocalDate; readonly close: () => void }) {
  const [day, setDay] = useState<LocalDate | null>(today)
  const verb = useVerb(setSampleClock, {
    done: (reply) => `Từ nay hệ thống mẫu coi hôm nay là ${showDay(reply.today)}.`,
    onDone: close,
  })
  return (
    <>
      <RefusalAlert refused={verb.refused} />
      <p className="dialog-words">Hạn nộp, việc quá hạn và thông báo của dữ liệu mẫu được tính theo ngày này.</p>
      <LegalDateField
        name="day"
        label="Hôm nay là ngày"
        hint="Ví dụ 11/06/2020"
        isRequired
        today={today}
        value={day}
        onChange={setDay}
      />
      <div className="dialog-verbs">
        <Button disabled={verb.isRunning} onClick={() => void verb.send({ body: { day: null } })}>
          Về ngày thật
        </Button>
        <Button
          type="primary"
          disabled={!day}
          loading={verb.isRunning}
          onClick={() => void verb.send({ body: { day } })}
        >
          Đặt ngày
        </Button>
      </div>
    </>
  )
}
