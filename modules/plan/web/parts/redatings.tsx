import { type LocalDate, showDay } from '#platform/kernel'
import type { Redating } from '../../domain/redatings.ts'
import './parts.css'

/** Beside a deadline: what it was before, since when and why. */
export const Redatings = ({ of }: { readonly of: readonly Redating[] }) =>
  of.map((one) => (
    <p key={`${one.on} ${one.after}`} className="redating">
      Đã sửa đổi ngày {showDay(one.on)}: hạn cũ {dayWords(one.before)}, hạn mới {dayWords(one.after)}. Lý do:{' '}
      {one.reason}
    </p>
  ))

const dayWords = (day: LocalDate | null) => (day ? showDay(day) : 'không ghi')
