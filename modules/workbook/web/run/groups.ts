/** The groups into which the check parts the lines; what needs the person comes first. */
import type { Tone } from '#platform/ui'
import type { NotedLine, Run } from '../../contract.ts'

export type Group = {
  readonly name: 'good' | NotedLine['standing']
  readonly label: string
  readonly count: number
  readonly tone: Tone
  readonly note: string
  /** Stands in the way of writing. */
  readonly isToDo: boolean
}

export function groupsOf({ counts }: Run): Group[] {
  const { good, doubtful, refused, leftOut, undecided, dropped } = counts
  const decided = dropped > 0 ? `đã quyết định, bỏ ${dropped}` : 'đã quyết định'
  const groups: Group[] = [
    {
      name: 'refused',
      label: 'Bị từ chối',
      count: refused,
      tone: 'late',
      note: 'phải sửa trong tệp',
      isToDo: refused > 0,
    },
    {
      ...{ name: 'doubtful', label: 'Cần xem', count: doubtful, tone: 'soon', isToDo: undecided > 0 },
      note: undecided > 0 ? `${undecided} dòng chờ quyết định` : decided,
    },
    { name: 'good', label: 'Tốt', count: good, tone: 'fulfilled', note: 'sẽ được ghi', isToDo: false },
    {
      name: 'left-out',
      label: 'Không phải dữ liệu',
      count: leftOut,
      tone: 'calm',
      note: 'không được đọc',
      isToDo: false,
    },
  ]
  return groups.filter(({ count, name }) => count > 0 || name === 'good')
}
