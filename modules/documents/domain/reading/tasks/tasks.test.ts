import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument, head } from '../testing.ts'

const tasks = (body: string, top = head) => readDocument(aDocument({ head: top, body })).tasks
const units = (body: string) => tasks(body).map((task) => task.units.map((unit) => unit.name))

const rows = [
  ['TT', 'Nội dung', 'Đơn vị thực hiện'],
  ['QUÝ I'],
  ['1', 'Ký kết giao ước thi đua', 'LĐLĐ tỉnh, các khối thi đua'],
  ['2', 'Đăng ký chỉ tiêu với Tổng Liên đoàn', 'LĐLĐ tỉnh, LĐLĐ các huyện, TP, CĐN'],
  ['QUÝ IV'],
  ['5', 'Tổng kết phong trào thi đua', 'LĐLĐ tỉnh Các cấp công đoàn'],
]

describe('task tables', () => {
  it.each([
    ['with tabs', rows.map((row) => row.join('\t')).join('\n')],
    ['with pipes', rows.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['with one cell on each line', rows.flat().join('\n')],
  ])('are read %s', (_, table) => {
    const found = tasks(`I. NỘI DUNG\n\n${table}\n\nII. GIẢI PHÁP\n1. Tăng cường tuyên truyền.`)
    expect(found.map((task) => [task.row, task.text, task.period])).toEqual([
      [1, 'Ký kết giao ước thi đua', '2022-Q1'],
      [2, 'Đăng ký chỉ tiêu với Tổng Liên đoàn', '2022-Q1'],
      [5, 'Tổng kết phong trào thi đua', '2022-Q4'],
    ])
    expect(found.map((task) => task.units.map((unit) => unit.name))).toEqual([
      ['LĐLĐ tỉnh', 'các khối thi đua'],
      ['LĐLĐ tỉnh', 'LĐLĐ các huyện, TP', 'CĐN'],
      ['LĐLĐ tỉnh', 'Các cấp công đoàn'],
    ])
  })

  it('may have their columns in any order, and tell the leading unit from the others', () => {
    const [task] = tasks(
      'STT\tThời gian\tĐơn vị chủ trì\tNội dung công việc\tĐơn vị phối hợp\n1\tTrước 15/3/2022\tVăn phòng\tIn tài liệu hội nghị\tBan Tài chính',
    )
    expect(task).toMatchObject({ row: 1, text: 'In tài liệu hội nghị' })
    expect(task?.units.map((unit) => [unit.name, unit.role])).toEqual([
      ['Văn phòng', 'lead'],
      ['Ban Tài chính', 'with'],
    ])
  })

  it('leave tables of names alone', () => {
    expect(
      tasks(
        'TT\tHọ và tên\tChức vụ, đơn vị\n1\tTrần Văn An\tChủ tịch CĐCS Công ty May\n2\tLê Thị Bé\tPhó Chủ tịch CĐCS Sở Y tế',
      ),
    ).toEqual([])
  })

  it('contain their deadline: it is not a second task', () => {
    const reading = readDocument(
      aDocument({ body: 'TT\tNội dung\tThời gian\tĐơn vị\n1\tGửi đăng ký thi đua\tTrước ngày 15/3/2022\tCác CĐCS' }),
    )
    expect(reading.tasks).toHaveLength(1)
    expect(reading.deadlines[reading.tasks[0]?.deadline ?? -1]?.date).toBe('2022-03-15')
  })
})

describe('tables whose cells were broken into lines', () => {
  it('get their columns back, an empty cell included', () => {
    const lines = [
      'TT',
      'Nội dung công việc',
      'Đơn vị',
      'thực hiện',
      'Thời gian',
      'hoàn thành',
      '1',
      'Ban hành kế hoạch và văn bản',
      'phát động thi đua',
      'Thường trực',
      'LĐLĐ huyện',
      'Trước 25/02',
      '2',
      'Ký giao ước thi đua',
      '28/02',
    ]
    const found = tasks(lines.join('\n'))
    expect(found.map((task) => [task.row, task.text])).toEqual([
      [1, 'Ban hành kế hoạch và văn bản phát động thi đua'],
      [2, 'Ký giao ước thi đua'],
    ])
    expect(found[0]?.units.map((unit) => unit.name)).toEqual(['Thường trực LĐLĐ huyện'])
  })

  it('are no tasks when they are the hours of one day', () => {
    expect(
      tasks(
        'Thời gian\tNội dung\tNgười thực hiện\n14h00 - 14h15\tVăn nghệ\tBan Nữ công\n14h15 - 14h30\tKhai mạc\tĐ/c Chủ tịch',
      ),
    ).toEqual([])
  })
})

describe('assignment sections', () => {
  it('give the dashes under a unit to that unit', () => {
    const body =
      'IV. TỔ CHỨC THỰC HIỆN\n1. Đối với LĐLĐ các huyện, thành phố, Công đoàn ngành\n- Xây dựng kế hoạch kiểm tra;\n- Báo cáo kết quả.'
    expect(units(body)).toEqual([
      ['LĐLĐ các huyện, thành phố', 'Công đoàn ngành'],
      ['LĐLĐ các huyện, thành phố', 'Công đoàn ngành'],
    ])
  })

  it('read "Đơn vị: việc" and "Đơn vị làm việc"', () => {
    const body =
      'III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: chuẩn bị hội trường và giấy mời.\n2. Ủy ban Kiểm tra xây dựng kế hoạch kiểm tra.\n3. Giao Ban Tài chính cân đối kinh phí.'
    expect(units(body)).toEqual([['Văn phòng'], ['Ủy ban Kiểm tra'], ['Ban Tài chính']])
  })

  it('read plain lines under a heading in capitals, and points under "có trách nhiệm:"', () => {
    expect(units('PHÂN CÔNG\nVăn phòng: chuẩn bị hội trường, giấy mời.\nBan Tài chính bảo đảm kinh phí.')).toEqual([
      ['Văn phòng'],
      ['Ban Tài chính'],
    ])
    expect(
      units('Điều 3. Trưởng cụm có trách nhiệm:\na) Tổ chức ký kết giao ước thi đua của cụm;\nb) Chủ trì sơ kết cụm.'),
    ).toEqual([['Trưởng cụm'], ['Trưởng cụm']])
  })

  it('do not take "Ban Tổ chức" apart, nor "bản" for "ban"', () => {
    const body = 'III. TỔ CHỨC THỰC HIỆN\n1. Ban Tổ chức - Kiểm tra thẩm định hồ sơ.\n2. Bản đăng ký lập theo mẫu.'
    expect(units(body)).toEqual([['Ban Tổ chức - Kiểm tra'], []])
  })

  it('make a second task of a sentence with another unit', () => {
    const found = tasks(
      'III. TỔ CHỨC THỰC HIỆN\n1. Các CĐCS gửi hồ sơ trước ngày 05/11/2022; công đoàn cấp trên tổng hợp trước ngày 20/11/2022.',
    )
    expect(found.map((task) => task.units.map((unit) => unit.name))).toEqual([['Các CĐCS'], ['công đoàn cấp trên']])
  })

  it('leave out purposes, solutions, papers of a dossier and consequences', () => {
    const body =
      'I. MỤC ĐÍCH\n1. Các cấp công đoàn nâng cao nhận thức.\nII. GIẢI PHÁP CHỦ YẾU\n1. Các cấp công đoàn tổ chức phong trào thi đua.\nIII. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị gửi hồ sơ gồm:\n- Tờ trình (01 bản);\n- Báo cáo thành tích (02 bản).\nĐơn vị nộp chậm sẽ không xem xét khen thưởng.'
    expect(tasks(body).every((task) => !/Tờ trình|nâng cao|không xem xét/.test(task.text))).toBe(true)
  })
})

describe('orders', () => {
  const letter =
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ YÊN\nSố: 5/LĐLĐ-CSPL\nPhú Yên, ngày 07 tháng 02 năm 2022\nKính gửi: Các Công đoàn ngành'

  it('of a letter go to those addressed', () => {
    const found = tasks(
      'LĐLĐ tỉnh đề nghị các đơn vị thực hiện một số nội dung sau:\n\n1. Tổ chức sơ kết phong trào thi đua.\n\n2. Lập danh sách điển hình tiên tiến.',
      letter,
    )
    expect(found.map((task) => [task.text, task.units.map((unit) => unit.name)])).toEqual([
      ['Tổ chức sơ kết phong trào thi đua.', ['Các Công đoàn ngành']],
      ['Lập danh sách điển hình tiên tiến.', ['Các Công đoàn ngành']],
    ])
  })

  it('listed by months keep their month', () => {
    const found = tasks('Tháng 9/2022:\n- Tổ chức Hội nghị cán bộ.\nTháng 10/2022:\n- Nộp kế hoạch hoạt động.')
    expect(found.map((task) => task.period)).toEqual(['2022-09', '2022-10'])
  })
})
