/** Work as offices give it out: what, to whom. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument, head } from '../testing.ts'

const tasks = (body: string) =>
  readDocument(aDocument({ body })).tasks.map((t) => [t.text.slice(0, 30).trim(), t.units.map((u) => u.name)] as const)

describe('work in tables and reports', () => {
  it('keeps the month that leads its rows, over a heading printed again', () => {
    const table = [
      'Thời gian|TT|Nội dung|Chủ trì|Phối hợp|Tháng 01|1|Ban hành Chương trình công tác|Ban CSPL|Văn phòng',
      'Tháng 2 - 3|2|Sơ kết quý, gửi báo cáo về|Tổng Liên đoàn trước ngày 05/4|Ban CSPL|Văn phòng, Ban Tài chính',
      'Thời gian|TT|Nội dung|Chủ trì|Phối hợp|Quý II|3|Phát động thi đua trong Tháng Công nhân|Thường trực HĐ|Ban Nữ công',
    ]
    const reading = readDocument(aDocument({ body: `II. LỊCH CÔNG TÁC\n${table.join('|').replaceAll('|', '\n')}` }))
    expect(reading.tasks.map((t) => [t.row, t.text, t.units.map((u) => u.name)])).toEqual([
      [1, 'Ban hành Chương trình công tác', ['Ban CSPL', 'Văn phòng']],
      [2, 'Sơ kết quý, gửi báo cáo về Tổng Liên đoàn trước ngày 05/4', ['Ban CSPL', 'Văn phòng', 'Ban Tài chính']],
      [3, 'Phát động thi đua trong Tháng Công nhân', ['Thường trực HĐ', 'Ban Nữ công']],
    ])
    expect(reading.deadlines.map((d) => d.date)).toContain('2022-04-05')
  })

  it('belongs to the part of a report that looks ahead, not to what it asks of those above', () => {
    const report = head.replace('KẾ HOẠCH', 'BÁO CÁO').replace('31/KH', '31/BC')
    const body = [
      'Phần thứ nhất',
      'KẾT QUẢ THỰC HIỆN',
      '1. Trên 90% CĐCS đã hoàn thành đăng ký trước ngày 31/01/2022, vượt tiến độ.',
      'Phần thứ hai',
      'PHƯƠNG HƯỚNG, NHIỆM VỤ',
      '1. Kiểm tra tối thiểu 10 CĐCS, xong trước 30/10; phấn đấu trên 95% CĐCS đạt loại tốt.',
      'Phần thứ ba',
      'KIẾN NGHỊ',
      'Đề nghị LĐLĐ tỉnh hỗ trợ kinh phí.',
    ].join('\n')
    const reading = readDocument(aDocument({ head: report, body }))
    expect(reading.tasks.map((t) => t.text.slice(0, 16))).toEqual(['Kiểm tra tối thi'])
    expect(reading.deadlines.map((d) => d.date)).toEqual(['2022-10-30'])
    expect(reading.limits.map((l) => `${l.op}${l.value}`)).toEqual(['>=10', '>95'])
    expect(reading.outline.map((o) => o.title)).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ')
  })

  it('of an invitation is that of the units asked, not of the guests', () => {
    const invitation =
      'CỤM THI ĐUA SỐ 2\nSố: 05/GM-CTĐ2\nThái Bình, ngày 27 tháng 11 năm 2012\nGIẤY MỜI\nDự hội nghị tổng kết'
    const body =
      'Cụm thi đua số 2 trân trọng kính mời:\n- Chủ tịch LĐLĐ các huyện;\n\nĐể hội nghị đạt kết quả, đề nghị các đơn vị:\n1. Chuẩn bị 01 tham luận, in 30 bản.\n2. Báo số đại biểu muộn nhất ngày 07/12.'
    const reading = readDocument(aDocument({ head: invitation, body }))
    expect(reading.tasks.map((t) => t.units.map((u) => u.name))).toEqual([['các đơn vị'], ['các đơn vị']])
    expect(reading.copies.map((c) => c.count)).toEqual([1, 30])
  })
})

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
      'under numbers with a stroke and a dot',
      '1/. Mỗi CĐCS đăng ký 02 sáng kiến, thời gian từ nay đến hết 30/11/2022.\n2/. Văn phòng tổng hợp trước ngày 05/12/2022.',
      [['Mỗi CĐCS'], ['Văn phòng']],
    ],
    [
      'by steps',
      'II. QUY TRÌNH\n- Bước 1: CĐCS tự chấm điểm, gửi về LĐLĐ huyện trước ngày 10/11/2022.\n- Bước 2: Văn phòng LĐLĐ huyện thẩm định từ ngày 13 - 17/11/2022.',
      [['CĐCS'], ['Văn phòng LĐLĐ huyện']],
    ],
    [
      'to units parted by a semicolon',
      'Điều 5. Tổ chức thực hiện\nCông đoàn các phường, xã; CĐCS trực thuộc thành lập đội tuyển, mua bảo hiểm cho vận động viên.',
      [['Công đoàn các phường, xã', 'CĐCS trực thuộc']],
    ],
    [
      'by label and colon',
      'III. THỜI GIAN\n- CĐCS trực thuộc LĐLĐ tỉnh: gửi về Ban chậm nhất 12/3/2022;\n- Công đoàn xã, phường: gửi về Ban trước 28/02/2022.',
      [['CĐCS trực thuộc LĐLĐ tỉnh'], ['Công đoàn xã, phường']],
    ],
    [
      'to nobody, when a part only agrees, or tells when it comes into force',
      'III. TỔ CHỨC THỰC HIỆN\n1. Cơ bản nhất trí với báo cáo của Văn phòng.\n2. Kế hoạch này được phổ biến đến đoàn viên; Quy chế này có hiệu lực kể từ ngày ký.',
      [],
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
