/** The head of the confirm screen: which document it is, and what was found in it. */
import type { ReactNode } from 'react'
import { isLocalDate, showDay } from '#platform/kernel'
import { remarkGroups } from '../../domain/remark-groups.ts'
import type { Draft } from './draft/use-draft.ts'
import { fieldValue } from './draft/values.ts'

export const headTitle = ({ view }: Draft): string => `Đọc văn bản: ${view.title}`

export function headNote({ reading, decisions, view }: Draft): ReactNode {
  const value = (name: Parameters<typeof fieldValue>[2]) => fieldValue(reading, decisions, name)
  const date = value('date')
  const signer = [sentenceCase(value('signerPosition')), value('signerName')].filter(Boolean).join(' ')
  const facts = [
    [value('place'), date && isLocalDate(date) ? showDay(date) : null].filter(Boolean).join(', '),
    signer && `người ký: ${signer}`,
    reading.recipients.length > 0 && `${reading.recipients.length} nơi nhận`,
    view.source.kind === 'file' && view.source.name,
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <>{facts.join(' · ')} · </>}
      <b>{foundWords({ reading })}</b>
    </>
  )
}

/** Dated tasks are said to be tasks, so that nobody adds the two numbers up. */
function foundWords({ reading }: Pick<Draft, 'reading'>): string {
  const inside = reading.tasks.filter((task) => task.deadline !== null).length
  const alone = reading.deadlines.length - inside
  const remarks = remarkGroups(reading).length
  return [
    `${reading.tasks.length} nhiệm vụ${inside > 0 ? ` (${inside} có hạn nộp)` : ''}`,
    alone > 0 && `${alone} hạn nộp riêng`,
    reading.conditions.length > 0 && `${reading.conditions.length} điều kiện`,
    remarks > 0 && `${remarks} lưu ý`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** "PHÓ CHỦ TỊCH" shouts in a line of text. */
const sentenceCase = (text: string | null): string | null =>
  text && text === text.toLocaleUpperCase('vi')
    ? text.charAt(0) +
      text
        .slice(1)
        .toLocaleLowerCase('vi')
        .replace(/chủ tịch/g, 'Chủ tịch')
    : text
