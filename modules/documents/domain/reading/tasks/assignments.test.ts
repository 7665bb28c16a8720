/** Work as offices give it out: what, to whom. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

const tasks = (body: string) =>
  readDocument(aDocument({ body })).tasks.map((t) => [t.text.slice(0, 30).trim(), t.units.map((u) => u.name)] as const)

describe('work given out', () => {
  it.each([
    [
      'by "Giao", even to a department whose name sounds like a verb',
      'IV. TỔ CHỨC THỰC HIỆN\n1. Giao Ban Tuyên giáo - Nữ công tuyên truyền các điển hình tiên tiến trên Cổng thông tin.\n2. Giao Ban Tổ chức tham mưu.',
      [['Ban Tuyên giáo - Nữ công'], ['Ban Tổ chức']],
    ],
    [
      'to several units at once',
      'IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng, Ban Tài chính và Ban Nữ công LĐLĐ tỉnh phối hợp chuẩn bị hội nghị.\n2. Các Công đoàn ngành, CĐCS trực thuộc: triển khai đến đoàn viên.',
      [
        ['Văn phòng', 'Ban Tài chính', 'Ban Nữ công LĐLĐ tỉnh'],
        ['Các Công đoàn ngành', 'CĐCS trực thuộc'],
      ],
    ],
    [
      'to those named in brackets after each item of a month',
      'II. TIẾN ĐỘ\nTháng 3/2022\n- Tổ chức ký kết giao ước thi đua (Trưởng khối, Trưởng cụm).\n- Trình UBND tỉnh khen thưởng (Ban Chính sách Pháp luật; Ban Tài chính).',
      [
        ['Trưởng khối', 'Trưởng cụm'],
        ['Ban Chính sách Pháp luật', 'Ban Tài chính'],
      ],
    ],
    [
      'under a unit as a heading, in a plain paragraph',
      'V. PHÂN CÔNG NHIỆM VỤ\n1. Ban Tài chính\nLập dự toán kinh phí trình Thường trực phê duyệt.\n2. Ủy ban Kiểm tra\nGiám sát việc bình xét tại cơ sở.',
      [['Ban Tài chính'], ['Ủy ban Kiểm tra']],
    ],
    [
      'in a decision',
      'Điều 3. Văn phòng LĐLĐ tỉnh là cơ quan thường trực của Hội đồng, có trách nhiệm tiếp nhận, thẩm định hồ sơ.',
      [['Văn phòng LĐLĐ tỉnh']],
    ],
    [
      'in a plain paragraph that closes a plan',
      'IV. ĐIỀU KHOẢN THI HÀNH\nCông đoàn ngành Giáo dục, LĐLĐ các huyện, thành phố căn cứ Chương trình này xây dựng kế hoạch thực hiện.',
      [['Công đoàn ngành Giáo dục', 'LĐLĐ các huyện, thành phố']],
    ],
  ] as const)('%s', (_, body, expected) => {
    expect(tasks(body).map(([, units]) => units)).toEqual(expected.map((units) => [...units]))
  })
})
