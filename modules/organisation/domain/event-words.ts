/** What happened to units, as one Vietnamese sentence: for the page of a unit, the preview and the history of plans. */
import type { UnitEventKind } from './acts.ts'
import type { Reorganisation, UnitEvent } from './reorganise/index.ts'

type Told = Pick<UnitEvent, 'kind' | 'details'> & {
  /** Only those that the reader may see. */
  readonly units: readonly { readonly name: string; readonly part: UnitEvent['units'][number]['part'] }[]
}

const named: Record<UnitEventKind, (told: Told) => string> = {
  established: (told) => `Thành lập ${of(told, 'subject')}${after(told, 'to', ', trực thuộc ')}`,
  renamed: (told) => `Đổi tên ${of(told, 'subject')} thành «${told.details.name ?? ''}»`,
  moved: (told) => `Chuyển ${of(told, 'subject')}${after(told, 'from', ' từ ')}${after(told, 'to', ' về ')}`,
  changed: (told) => `Đổi thông tin của ${of(told, 'subject')}`,
  merged: (told) => `Sáp nhập ${of(told, 'predecessor')}${after(told, 'successor', ' vào ')}`,
  split: (told) =>
    of(told, 'subject')
      ? `Tách từ ${of(told, 'subject')}${after(told, 'successor', ' thành lập ')}`
      : `Chia ${of(told, 'predecessor')}${after(told, 'successor', ' thành ')}`,
  dissolved: (told) =>
    `Giải thể ${of(told, 'subject') || of(told, 'predecessor')}${after(told, 'successor', ', đơn vị kế thừa: ')}`,
}

const mostNamed = 4

export function sayEvent(told: Told): string {
  const carried = told.units.filter((one) => one.part === 'carried').length
  const words = named[told.kind](told)
  return carried > 0 ? `${words}; ${carried} đơn vị trực thuộc chuyển theo` : words
}

function of(told: Told, part: Told['units'][number]['part']): string {
  const names = told.units.filter((one) => one.part === part).map((one) => `«${one.name}»`)
  const rest = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`
}

const after = (told: Told, part: Told['units'][number]['part'], words: string): string => {
  const names = of(told, part)
  return names ? `${words}${names}` : ''
}

export const sayEvents = ({ events }: Reorganisation): string[] => events.map(sayEvent)
