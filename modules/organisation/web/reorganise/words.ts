/** What each kind of line is for, said where it is chosen. */
import type { UnitEventKind } from '../../domain/acts.ts'

export const actHints: Record<UnitEventKind, string> = {
  established: 'Đơn vị mới có cấp trên, tên và loại',
  renamed: 'Tên mới, tên cũ vẫn tra cứu được',
  moved: 'Một hay nhiều đơn vị sang cấp trên khác',
  changed: 'Ngành, khu vực, năm công tác',
  merged: 'Nhiều đơn vị vào một đơn vị đang có hoặc mới',
  split: 'Một đơn vị thành nhiều, phân các đơn vị trực thuộc',
  dissolved: 'Kết thúc hoạt động, có hoặc không có đơn vị kế thừa',
}
