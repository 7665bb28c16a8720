import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument, head } from '../testing.ts'

const terms = (body: string, top = head) =>
  readDocument(aDocument({ head: top, body })).deadlines.map(
    (d) => `${d.op} ${d.date}${d.dateEnd ? `..${d.dateEnd}` : ''}`,
  )

describe('deadlines', () => {
  it('keep apart "trước", which leaves the day out, and "chậm nhất", which takes it in', () => {
    expect(terms('Các đơn vị gửi hồ sơ trước ngày 15/3/2022.')).toEqual(['before 2022-03-15'])
    expect(terms('Các đơn vị gửi hồ sơ chậm nhất là ngày 15/3/2022.')).toEqual(['by 2022-03-15'])
    expect(terms('Hạn cuối nhận hồ sơ: hết ngày 15/3/2022.')).toEqual(['by 2022-03-15'])
    expect(terms('Gửi hồ sơ trước 16h30 ngày 10/12.')).toEqual(['before 2022-12-10'])
  })

  it('include events and periods', () => {
    expect(terms('Thời gian: 08 giờ 00, ngày 20/12/2022 (thứ Ba).')).toEqual(['on 2022-12-20'])
    expect(terms('Niêm yết từ ngày 04/6 đến hết ngày 13/6/2022.')).toEqual(['between 2022-06-04..2022-06-13'])
    expect(terms('Hoàn thành trong Quý II/2022; sơ kết dự kiến trong tháng 7.')).toEqual([
      'by 2022-Q2',
      'within 2022-07',
    ])
  })

  it('are not dates of cited documents, anniversaries or counts', () => {
    expect(
      terms(
        'Thực hiện Kế hoạch số 12/KH-TLĐ ngày 20/3/2022 của Tổng Liên đoàn; kỷ niệm 93 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929 - 28/7/2022); số liệu tính đến ngày 30/11/2022.',
      ),
    ).toEqual([])
  })

  it('are not what a report tells of the past', () => {
    const report = head.replace('KẾ HOẠCH', 'BÁO CÁO').replace('31/KH', '31/BC')
    expect(
      terms(
        'Ngày 10/01/2022, LĐLĐ tỉnh đã tổ chức hội nghị. Trong tháng 1 có 20 đơn vị gửi báo cáo trước ngày 15/01/2022.',
        report,
      ),
    ).toEqual([])
  })

  it('set before the date of the document are kept, with a remark', () => {
    const reading = readDocument(aDocument({ body: 'Các đơn vị gửi báo cáo chậm nhất ngày 30/01/2022.' }))
    expect(reading.deadlines.map((d) => d.date)).toEqual(['2022-01-30'])
    expect(reading.remarks.map((remark) => remark.code)).toContain('deadline-before-document')
  })

  it('tell what, to whom and by which office', () => {
    const [term] = readDocument(
      aDocument({ body: 'Các đơn vị gửi hồ sơ về LĐLĐ tỉnh (qua Ban Chính sách - Pháp luật) trước ngày 20/4/2022.' }),
    ).deadlines
    expect(term).toMatchObject({ to: 'LĐLĐ tỉnh', via: 'Ban Chính sách - Pháp luật', who: ['Các đơn vị'] })
  })

  it('stand in the time column of a schedule, though it gives out no work', () => {
    const table =
      'TT\tĐơn vị được kiểm tra\tThời gian\n1\tLĐLĐ huyện A\t8h00 ngày 10/5/2022\n2\tLĐLĐ huyện B\t19 - 20/5/2022'
    expect(terms(table)).toEqual(['on 2022-05-10', 'between 2022-05-19..2022-05-20'])
  })

  it('stand in a column of dates though no column names work', () => {
    const table =
      'Thành viên\tĐịa bàn\tThời hạn\nĐ/c Chủ tịch\tKhối doanh nghiệp\t30/6/2022\nĐ/c Hà\tKhối trường\t31/5/2022'
    expect(terms(table)).toEqual(['on 2022-06-30', 'on 2022-05-31'])
  })

  it('are kept for an event that honours an anniversary, not for the anniversary', () => {
    expect(
      terms('Lễ kỷ niệm Ngày thành lập Công đoàn Việt Nam (28/7/1929 - 28/7/2022) tổ chức ngày 27/7/2022.'),
    ).toEqual(['on 2022-07-27'])
  })

  it('are not invented for terms without a date', () => {
    expect(
      terms('Gửi báo cáo trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản, đúng thời gian quy định.'),
    ).toEqual([])
  })
})
