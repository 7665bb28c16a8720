/** Words of office: kinds of documents and their symbols, provinces, organisations, surnames. Matched on folded text. */

/** Kinds with the abbreviation used in the symbol; longer names first, so that "thông báo kết luận" is one kind. */
export const kinds: readonly { readonly name: string; readonly fold: string; readonly symbols: readonly string[] }[] = [
  { name: 'Thông tư liên tịch', fold: 'thong tu lien tich', symbols: ['TTLT'] },
  { name: 'Kế hoạch liên tịch', fold: 'ke hoach lien tich', symbols: ['KHLT'] },
  { name: 'Hướng dẫn liên tịch', fold: 'huong dan lien tich', symbols: ['HDLT'] },
  { name: 'Kế hoạch phối hợp', fold: 'ke hoach phoi hop', symbols: ['KHPH'] },
  { name: 'Chương trình phối hợp', fold: 'chuong trinh phoi hop', symbols: ['CTrPH', 'CTPH'] },
  { name: 'Chương trình hành động', fold: 'chuong trinh hanh dong', symbols: ['CTHĐ'] },
  { name: 'Nghị quyết', fold: 'nghi quyet', symbols: ['NQ'] },
  { name: 'Nghị định', fold: 'nghi dinh', symbols: ['NĐ'] },
  { name: 'Thông tư', fold: 'thong tu', symbols: ['TT'] },
  { name: 'Quyết định', fold: 'quyet dinh', symbols: ['QĐ'] },
  { name: 'Chỉ thị', fold: 'chi thi', symbols: ['CT'] },
  { name: 'Quy chế', fold: 'quy che', symbols: ['QC'] },
  { name: 'Quy định', fold: 'quy dinh', symbols: ['QyĐ', 'QĐi'] },
  { name: 'Thông cáo', fold: 'thong cao', symbols: ['TC'] },
  { name: 'Thông báo', fold: 'thong bao', symbols: ['TB'] },
  { name: 'Thông tri', fold: 'thong tri', symbols: ['TTr'] },
  { name: 'Hướng dẫn', fold: 'huong dan', symbols: ['HD'] },
  { name: 'Chương trình', fold: 'chuong trinh', symbols: ['CTr'] },
  { name: 'Kế hoạch', fold: 'ke hoach', symbols: ['KH'] },
  { name: 'Phương án', fold: 'phuong an', symbols: ['PA'] },
  { name: 'Đề án', fold: 'de an', symbols: ['ĐA'] },
  { name: 'Dự án', fold: 'du an', symbols: ['DA'] },
  { name: 'Báo cáo', fold: 'bao cao', symbols: ['BC'] },
  { name: 'Biên bản', fold: 'bien ban', symbols: ['BB'] },
  { name: 'Tờ trình', fold: 'to trinh', symbols: ['TTr'] },
  { name: 'Hợp đồng', fold: 'hop dong', symbols: ['HĐ'] },
  { name: 'Công điện', fold: 'cong dien', symbols: ['CĐ'] },
  { name: 'Bản ghi nhớ', fold: 'ban ghi nho', symbols: ['BGN'] },
  { name: 'Giấy ủy quyền', fold: 'giay uy quyen', symbols: ['GUQ'] },
  { name: 'Giấy triệu tập', fold: 'giay trieu tap', symbols: ['GTT'] },
  { name: 'Giấy mời', fold: 'giay moi', symbols: ['GM'] },
  { name: 'Thư mời', fold: 'thu moi', symbols: ['TM'] },
  { name: 'Giấy giới thiệu', fold: 'giay gioi thieu', symbols: ['GGT'] },
  { name: 'Phiếu chuyển', fold: 'phieu chuyen', symbols: ['PC'] },
  { name: 'Kết luận', fold: 'ket luan', symbols: ['KL'] },
  { name: 'Thể lệ', fold: 'the le', symbols: ['TL'] },
  { name: 'Lời kêu gọi', fold: 'loi keu goi', symbols: [] },
  { name: 'Giao ước thi đua', fold: 'giao uoc thi dua', symbols: ['GƯ'] },
  { name: 'Giao ước thi đua', fold: 'ban giao uoc thi dua', symbols: [] },
  { name: 'Bản đăng ký thi đua', fold: 'ban dang ky thi dua', symbols: [] },
  { name: 'Điều lệ', fold: 'dieu le', symbols: [] },
  { name: 'Pháp lệnh', fold: 'phap lenh', symbols: ['PL'] },
  { name: 'Công văn', fold: 'cong van', symbols: [] },
]

/** Cited, but never the kind of a document read here. */
export const citedOnly: readonly { readonly name: string; readonly fold: string }[] = [
  { name: 'Văn bản hợp nhất', fold: 'van ban hop nhat' },
  { name: 'Bộ luật', fold: 'bo luat' },
  { name: 'Luật', fold: 'luat' },
  { name: 'Văn bản', fold: 'van ban' },
  { name: 'Hiến pháp', fold: 'hien phap' },
  { name: 'Lệnh', fold: 'lenh' },
]

/** Provinces and cities under the centre, before and after the merger of 2025. */
export const provinces: readonly string[] = (
  'An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|' +
  'Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|' +
  'Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|' +
  'Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|' +
  'Tiền Giang|Hồ Chí Minh|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Đắc Lắc|Đăk Lăk|Đắc Nông|Bắc Cạn|Thanh Hoá|Hoà Bình|Khánh Hoà'
).split('|')

/** What the name of an organisation begins with (folded), longest first where one contains the other. */
export const organisationStart =
  /^(?:tong lien doan|tong ldld|tldldvn|tldld|tld\b|lien doan lao dong|lien doan ld|ldld|lld\b|cong doan|cdcs|cdn\b|cdvc|cd |cds?\b|nghiep doan|uy ban|ubnd|ubmttq|ubkt|hoi dong|hdtdkt|hd tdkt|hdnd|khoi thi dua|khoi|cum thi dua|cum|ban chi dao|ban to chuc|ban thuong vu|ban chap hanh|ban |btv|bch|doan chu tich|doan thanh nien|hoi (?!nghi|thi|truong|thao|dap|vien)|lien hiep|mat tran|so |chi cuc|cuc |bo (?:phan|noi vu|giao duc|y te|lao dong|tai chinh|xay dung|cong|quoc phong|chinh tri|truong|tu lenh|chi huy)|vien |truong |benh vien|dang uy|dang bo|tinh doan|huyen doan|thanh doan|quan doan|doan tncs|doan khoi|vu (?:thi dua|cong tac|to chuc|phap che|ke hoach|hop tac)|tinh uy|huyen uy|thanh uy|van phong|trung tam|phong |cong ty|tap doan|tong cong ty|chinh phu|thu tuong|quoc hoi|to (?:cong doan|giup viec|tham dinh|kiem phieu|cham|cong tac|truong)|nha van hoa|bao lao dong|bao \S+ \S+|dai phat thanh|dai truyen hinh|dac khu|dai hoc |hoc vien|nha may|xi nghiep|ngan hang|kho bac|quy (?:tro von|cep))/

/** Bodies that name themselves only together with the organisation they belong to. */
export const innerBodies =
  /^(?:ban (?!chi dao|to chuc hoi|thuong truc)\S+ \S+(?: (?:va )?\S+){0,4}|doan chu tich|uy ban kiem tra|bch|btv|van phong|(?:ban chap hanh |bch )?(?:cong doan(?: co so)?|cdcs))$/

export const motto = /doc lap\s*[-.–]?\s*tu do\s*[-.–]?\s*hanh phuc/
export const stateTitle = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam/

const surnameList =
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan trinh lam mai truong dinh luong ha ta cao luu to chau thai ' +
  'quach quan la tang kieu tong ton nghiem phung hua au on khuc thach kim son danh lo vang giang sung tan tao cu mua hau ma nong trieu chu be ' +
  'hoac lu ca vi cam loc ninh vuong khong phi dam luc dong bach chung tu lieu quang thao vuu thieu trang giap ngan hung pho y dieu rmah siu ksor ' +
  'nay rcom ro k h nie eban mlo ydam bo a phu doi cha hang thao vu cu tan phan chao lau sinh mong mau cung dien cai van thi luyen nham khieu lai ' +
  'nhu tieu han to ong mac ung vien an chu thoi hong hy ke khau khu ngoc nhac nhan nhuyen phuong tao tham than the thuong to trac trong trung ' +
  'tuong uong van xa banh che giao lang lanh lenh lien linh long luan mach mao nhieu quyen sai sam sau sam su tat tinh tien to tuan uat ut vay vinh'
export const surnames: ReadonlySet<string> = new Set(surnameList.split(' '))

/** Days the country keeps: a date beside them is an anniversary, unless the sentence sets a term. */
export const feastDays: ReadonlySet<string> = new Set(
  '3/2 8/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 27/7 28/7 19/8 2/9 10/10 20/10 9/11 18/11 20/11 22/12 3/3 27/2 28/6'.split(
    ' ',
  ),
)
