import { describe, expect, it } from 'vitest'
import { fold } from '../text/fold.ts'
import { type Calendar, dateExpressions, isoOf } from './dates.ts'

const november: Calendar = { documentDay: '2021-11-15', seasonYear: 2021 }

function read(text: string, calendar: Calendar = november): string[] {
  return dateExpressions(fold(text)).map((e) => {
    const from = e.relative ? 'tương đối' : isoOf(e.from, calendar, e.repeat)
    return e.to ? `${from}..${isoOf(e.to, calendar, e.repeat)}` : String(from)
  })
}

describe('dates in sentences', () => {
  it.each([
    ['trước ngày 20/4/2020', '2020-04-20'],
    ['ngày 05 tháng 9 năm 2022', '2022-09-05'],
    ['ngày 15.12.2022', '2022-12-15'],
    ['ngày 2O/12/2O20', '2020-12-20'],
    ['trong tháng 5/2020', '2020-05'],
    ['tháng 12 năm 2021', '2021-12'],
    ['trong Quý I/2022', '2022-Q1'],
    ['quý 3 năm 2022', '2022-Q3'],
    ['trước 17 giờ 00 ngày 10/12/2021', '2021-12-10'],
    ['từ ngày 25 đến 31/12/2020', '2020-12-25..2020-12-31'],
    ['từ ngày 01/3 đến hết ngày 31/5/2022', '2022-03-01..2022-05-31'],
    ['trong 02 ngày 14 - 15/5/2021', '2021-05-14..2021-05-15'],
    ['ngày 10 và 11/5/2018', '2018-05-10..2018-05-11'],
    ['từ tháng 3 đến tháng 9/2022', '2022-03..2022-09'],
    ['trước ngày 15 hằng tháng', '---15'],
    ['trước ngày 10/01 hằng năm', '--01-10'],
    ['hằng năm, trước ngày 20 tháng 11', '--11-20'],
    ['trong tháng 7 hằng năm', '--07'],
  ])('reads "%s"', (text, iso) => {
    expect(read(text)).toEqual([iso])
  })

  it('takes a missing year from the document: the next time the day comes round', () => {
    expect(read('trước ngày 15/12')).toEqual(['2021-12-15'])
    expect(read('trước ngày 15/01')).toEqual(['2022-01-15'])
    expect(read('ngày 05/11', { documentDay: '2021-11-15', seasonYear: 2021 })).toEqual(['2021-11-05'])
  })

  it('takes it from the next date of the same list', () => {
    expect(read('trước ngày 15/6 và 15/12/2023')).toEqual(['2023-06-15', '2023-12-15'])
  })

  it('puts the autumn of a school year into its first year', () => {
    const school: Calendar = { documentDay: null, seasonYear: 2023, isSchoolYear: true }
    expect(read('trước ngày 30/9', school)).toEqual(['2022-09-30'])
    expect(read('trước ngày 30/5', school)).toEqual(['2023-05-30'])
  })

  it('sees no date in numbers of documents, fractions and durations', () => {
    expect(
      read('Nghị định 91/2017/NĐ-CP, Thông tư 04/2022/TT-BNV, 2/3 số phiếu, 1/2 ngày, 6 tháng đầu năm, 24/24 giờ'),
    ).toEqual([])
  })

  it('does not place a day that only "tháng cuối quý" would place', () => {
    expect(read('trước ngày 20 của tháng cuối quý')).toEqual(['tương đối'])
  })

  it('has no 31st of February', () => {
    expect(isoOf({ d: 31, m: 2, y: 2022 }, november, null)).toBeNull()
  })
})
