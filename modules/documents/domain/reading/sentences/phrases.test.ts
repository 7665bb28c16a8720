/** Phrases of many offices: terms, documents referred to, limits and copies. Each states all that is to be found. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

/** The document is dated 07/02/2022 and about the year 2022. */
const read = (body: string) => readDocument(aDocument({ body: `Nội dung như sau:\n\n${body}` }))

describe('terms', () => {
  it.each([
    ['Các đơn vị gửi báo cáo về Ban trước ngày 05 hàng tháng.', ['---05']],
    ['Gửi báo cáo quý trước ngày 25 của tháng cuối quý.', []],
    ['Gửi hồ sơ về Văn phòng chậm nhất 17h00 ngày 20/5/2022 (thứ Sáu).', ['2022-05-20']],
    [
      'Thời hạn nhận tác phẩm: từ ngày 01/3/2022 đến hết ngày 31/5/2022 (theo dấu bưu điện).',
      ['2022-03-01..2022-05-31'],
    ],
    ['Tháng 4 - 5/2022: tổ chức Hội thi an toàn vệ sinh viên.', ['2022-04..2022-05']],
    ['Kiểm tra tại các đơn vị trong tháng 9, 10/2022.', ['2022-09', '2022-10']],
    ['Họp xét từ ngày 18/11 đến ngày 29/11/2022 tại Văn phòng.', ['2022-11-18..2022-11-29']],
    ['Hoàn thành trước ngày 30 tháng 6 năm 2022, báo cáo trước 10/7.', ['2022-06-30', '2022-07-10']],
    ['Đăng ký xong trong quý I; tổng kết trong quý IV năm 2022.', ['2022-Q1', '2022-Q4']],
    ['Báo cáo sơ kết trước 15/6, tổng kết trước 15/11/2022.', ['2022-06-15', '2022-11-15']],
    ['Hằng năm, các cụm họp vào tháng 6 và tháng 12.', ['--06', '--12']],
    ['Hồ sơ khen niên khóa gửi không muộn hơn ngày 30 tháng 6 hằng năm.', ['--06-30']],
    ['Hội đồng họp thường kỳ 6 tháng một lần vào tháng 6 và tháng 12.', ['--06', '--12']],
    ['Lễ phát động tổ chức lúc 7 giờ 30 phút, sáng thứ Bảy, ngày 07/5/2022.', ['2022-05-07']],
    ['Thời gian: 02 ngày (ngày 11 và ngày 12/8/2022).', ['2022-08-11..2022-08-12']],
    ['Bài dự thi gửi về trước 24h00’ ngày 15.8.2022.', ['2022-08-15']],
    ['Hạn cuối nộp đề cương: 28/02/2022.', ['2022-02-28']],
    ['Niêm yết công khai 05 ngày làm việc kể từ ngày họp xét.', []],
    ['Ngày 15/01/2022, Đoàn Chủ tịch đã ban hành hướng dẫn mới.', []],
    ['Số liệu tính từ ngày 01/12/2021 đến ngày 30/11/2022.', []],
    ['Công đoàn Việt Nam tròn 93 năm (28/7/1929 - 28/7/2022).', []],
    ['Thực hiện Công văn số 15/TLĐ ngày 10/3/2022, các đơn vị báo cáo.', []],
    ['Gửi kế hoạch trước ngày 20-02-2022 để tổng hợp.', ['2022-02-20']],
    ['Trong tuần đầu tháng 3/2022, các đơn vị ký giao ước thi đua.', ['2022-03']],
    [
      'Đợt 1: trước ngày 30/4; đợt 2: trước ngày 20/8; đợt 3: trước ngày 31/10/2022.',
      ['2022-04-30', '2022-08-20', '2022-10-31'],
    ],
    ['Chậm nhất đến hết tháng 10/2022 phải xong việc bình xét.', ['2022-10']],
    ['Các đơn vị nộp ngay sau khi có kết quả, chậm nhất sau 03 ngày.', []],
    ['CĐCS thành lập mới sau ngày 01/3/2022 đăng ký trong 30 ngày, nhưng không sau 30/6/2022.', ['2022-06-30']],
    ['Không xét đơn vị nợ kinh phí công đoàn đến 31/12/2022.', []],
    ['Thành lập Ban Giám khảo, ban hành thể lệ trong tháng 6/2022.', ['2022-06']],
    ['Kỷ niệm Ngày thành lập Đảng (03/02/1930\n- 03/02/2022), các đơn vị thi đua.', []],
    ['Dự kiến khai mạc ngày 19/5, bế mạc ngày 22/5/2022.', ['2022-05-19', '2022-05-22']],
  ] as const)('in "%s"', (body, expected) => {
    expect(read(body).deadlines.map((d) => (d.dateEnd ? `${d.date}..${d.dateEnd}` : d.date))).toEqual([...expected])
  })
})

describe('documents referred to', () => {
  it.each([
    [
      'Căn cứ Quyết định số 1689/QĐ-TLĐ, ngày 12 tháng 11 năm 2019 của Đoàn Chủ tịch Tổng Liên đoàn;',
      [['Quyết định', '1689/QĐ-TLĐ', '2019-11-12']],
    ],
    ['Theo Nghị định 98/2023/NĐ-CP của Chính phủ.', [['Nghị định', '98/2023/NĐ-CP', null]]],
    [
      'Công văn số 1234/TLĐ-CSPL&QHLĐ ngày 01/3/2021 của Tổng Liên đoàn.',
      [['Công văn', '1234/TLĐ-CSPL&QHLĐ', '2021-03-01']],
    ],
    ['Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.', [['Luật', '06/2022/QH15', '2022-06-15']]],
    [
      'Thông tư liên tịch số 07/2014/TTLT-BNV-BTC ngày 29/8/2014.',
      [['Thông tư liên tịch', '07/2014/TTLT-BNV-BTC', '2014-08-29']],
    ],
    ['Hướng dẫn 1234/HD-TLĐ, ngày 24/9/2020 của Tổng LĐLĐ.', [['Hướng dẫn', '1234/HD-TLĐ', '2020-09-24']]],
    ['Nghị quyết 7b/NQ-TLĐ ngày 21/01/2016.', [['Nghị quyết', '7b/NQ-TLĐ', '2016-01-21']]],
    ['Kế hoạch số 05-KH/TU ngày 3 tháng 2 năm 2021 của Tỉnh ủy.', [['Kế hoạch', '05-KH/TU', '2021-02-03']]],
    ['Quyết định 689/QĐ-TTg (ngày 13/5/2021) của Thủ tướng Chính phủ.', [['Quyết định', '689/QĐ-TTg', '2021-05-13']]],
    [
      'Luật số 06/2022/QHl5; Thông báo số l2/TB-LĐLĐ ngày 05/01/2022.',
      [
        ['Luật', '06/2022/QH15', null],
        ['Thông báo', '12/TB-LĐLĐ', '2022-01-05'],
      ],
    ],
    ['Chương trình số 1644/CTr-TLĐ.', [['Chương trình', '1644/CTr-TLĐ', null]]],
    [
      'Nghị quyết số 02-NQ/TW, ngày 12/6/2021; Kết luận số 01-KL/TW.',
      [
        ['Nghị quyết', '02-NQ/TW', '2021-06-12'],
        ['Kết luận', '01-KL/TW', null],
      ],
    ],
    [
      'Quyết định số 1564/QĐ-TLĐ ký ngày 29/12/2014 và Quyết định số 1565/QĐ-TLĐ.',
      [
        ['Quyết định', '1564/QĐ-TLĐ', '2014-12-29'],
        ['Quyết định', '1565/QĐ-TLĐ', null],
      ],
    ],
    ['Tỷ lệ 15/20 đơn vị, đạt 75%; giai đoạn 2021-2025; Mẫu số 03/TĐKT; Phụ lục số 2.', []],
  ] as const)('in "%s"', (body, expected) => {
    expect(
      read(body)
        .citations.filter((c) => c.number !== null)
        .map((c) => [c.kind, c.number, c.date]),
    ).toEqual(expected.map((e) => [...e]))
  })
})

describe('a page with a margin', () => {
  it('is read as if its lines were not broken', () => {
    const body = [
      '            1. Các đơn vị gửi hồ sơ khen thưởng về Văn phòng chậm',
      '       nhất ngày 20/5/2022; tập thể được đề nghị khen không vượt',
      '       quá 25%, cá nhân phải đạt tỷ lệ phiếu đồng ý ít nhất từ',
      '       80% trở lên.',
    ].join('\n')
    expect(read(body).deadlines.map((d) => [d.op, d.date])).toEqual([['by', '2022-05-20']])
    expect(read(body).limits.map((l) => `${l.op}${l.value}`)).toEqual(['<=25', '>=80'])
  })
})

describe('ceilings and floors', () => {
  it.each([
    ['Khối có dưới 08 thành viên chỉ đề nghị 01 đơn vị.', ['<=1 đơn vị']],
    ['Giới thiệu tối thiểu 30 gương điển hình tiên tiến.', ['>=30 gương']],
    ['Mỗi đơn vị giới thiệu từ 01 đến 02 điển hình.', ['>=1 điển hình', '<=2 điển hình']],
    ['Tập thể không vượt quá 25%, cá nhân không quá 5% tổng số.', ['<=25 %', '<=5 %']],
    ['Mỗi CĐCS từ 01 - 02 đoàn viên, ít nhất 01 nữ.', ['>=1 đoàn viên', '<=2 đoàn viên', '>=1 nữ']],
    ['Mỗi khối được đề nghị tặng cờ tối đa không quá 02 đơn vị.', ['<=2 đơn vị']],
    ['Phải được trên 80% thành viên Hội đồng đồng ý.', ['>80 %']],
    ['Phấn đấu trên 95% công đoàn cơ sở đăng ký thi đua.', ['>95 %']],
    ['Doanh nghiệp có từ 100 công nhân trở lên được giới thiệu tối đa 02 người.', ['>=100 công nhân', '<=2 người']],
    ['Có trên 50 đoàn viên dự; gửi trước 03 ngày.', []],
    ['Video dài không quá 05 phút, dung lượng dưới 200 MB.', ['<=5 phút', '<200 MB']],
  ] as const)('in "%s"', (body, expected) => {
    expect(read(body).limits.map((l) => `${l.op}${l.value} ${l.unit}`)).toEqual([...expected])
  })
})

describe('copies', () => {
  it.each([
    ['Hồ sơ gồm: 01 tờ trình, 02 báo cáo thành tích.', [1, 2]],
    ['Hồ sơ gửi 02 bộ về Văn phòng.', [2]],
    ['Tờ trình kèm danh sách trích ngang (01 bản chính);', [1]],
    [
      'Hồ sơ: Tờ trình 01 bản, biên bản họp Hội đồng 01 bản, báo cáo thành tích 02 bản (đề nghị khen cấp Nhà nước 04 bản).',
      [1, 1, 2, 4],
    ],
    ['Báo cáo thành tích: 02 bản đối với Bằng khen; 03 bản đối với Cờ thi đua.', [2, 3]],
    ['Báo cáo gồm 03 phần, dài không quá 05 trang; tặng 10 bằng khen.', []],
  ] as const)('in "%s"', (body, expected) => {
    expect(read(body).copies.map((c) => c.count)).toEqual([...expected])
  })
})
