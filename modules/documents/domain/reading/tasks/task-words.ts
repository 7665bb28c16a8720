/** Words that tell a paragraph is no task: descriptions, closing formulas, rules about awards. */
import type { Piece } from '../text/source.ts'

export const detail =
  /^(?:hinh thuc|thoi gian|thanh phan|so luong|dia diem|noi dung|kinh phi|doi tuong|muc |tieu chuan|ho so|chu de|trang phuc|le phuc|thoi luong|quy mo|y nghia|muc dich|yeu cau|ti le|ty le|co cau|chu tri|hop phan|dien thoai|email|luu y)[^:.;]{0,50}:/

export const closing =
  /^(?:tren day la|trong qua trinh|ban thuong vu .{0,80}(?:yeu cau|de nghi)|nhan duoc|can cu (?:noi dung|ke hoach|huong dan).{0,120}(?:yeu cau|de nghi|nay|tren)\b|(?:ke hoach|huong dan|chi thi|quyet dinh|thong bao) nay|neu co|tran trong|rat (?:mong|han hanh)|yeu cau .{0,80}nghiem tuc)/

const byRule =
  /\bthuc hien theo (?:cac )?(?:quy dinh tai )?(?:dieu|quyet dinh|quy (?:dinh|che)|khoan|bang|huong dan so|luat|nghi dinh)/
const refusal = /khong (?:duoc )?(?:xem )?xet|khong xem xet|se khong|khong (?:tong hop|tinh diem|cong nhan)/

const firstSentence = (folded: string) => folded.split(/[.;]\s/)[0] ?? ''

const formula =
  /^(?:kinh )?(?:de nghi|yeu cau|mong) (?:cac )?[a-z, ]{4,50}? (?:trien khai|to chuc)?,? ?thuc hien[./ ]*$|(?:quan tam|nghiem tuc|kip thoi),?\s*(?:to chuc )?(?:trien khai|thuc hien|phoi hop|chi dao)|thuc hien (?:tot|nghiem tuc|dung|co hieu qua) (?:ke hoach|huong dan|noi dung|cac noi dung|thoi gian)/

/** "Đề nghị các đơn vị quan tâm, thực hiện": the polite end of a letter, unless it sets a term. */
export const isFormula = (sentence: Piece, isDated: boolean) =>
  !isDated && sentence.text.length < 220 && formula.test(sentence.fold)

/** Only the consequence of not doing something. */
export const isRefusal = (sentence: Piece) => refusal.test(sentence.fold)

/** "Quyết định này có hiệu lực kể từ ngày ký." */
const validity =
  /^(?:quy che|quy dinh|the le|quyet dinh|huong dan|ke hoach|chuong trinh|thong bao|chi thi|nghi quyet) (?:nay )?(?:co hieu luc|thay the|gom|duoc (?:trien khai|xem xet|pho bien|thong nhat))/

/** "Cơ bản nhất trí với báo cáo." */
const agreement = /^(?:co ban )?(?:nhat tri|ghi nhan|danh gia cao|dong y|hoan nghenh)\b/

/** A description with a label, a reference to a rule, or a consequence. */
export function isNoTask(content: Piece): boolean {
  if (validity.test(content.fold) || agreement.test(content.fold)) return true
  if (detail.test(content.fold) || refusal.test(firstSentence(content.fold))) return true
  return byRule.test(content.fold) && !/\b(?:truoc ngay|cham nhat|muon nhat)\b/.test(content.fold)
}
