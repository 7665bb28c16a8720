/** The 54 ethnic groups of Viet Nam by the official list, and whoever is in none. */
const names =
  'Kinh, Tày, Thái, Hoa, Khmer, Mường, Nùng, Mông, Dao, Gia Rai, Ngái, Ê Đê, Ba Na, Xơ Đăng, Sán Chay, Cơ Ho, Chăm, Sán Dìu, Hrê, Mnông, Ra Glai, Xtiêng, Bru - Vân Kiều, Thổ, Giáy, Cơ Tu, Giẻ Triêng, Mạ, Khơ Mú, Co, Tà Ôi, Chơ Ro, Kháng, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao, Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ Măm, Khác'

const code = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z]+/g, '-')

export type Choice = { readonly code: string; readonly name: string; readonly aliases?: readonly string[] }

const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  Mông: ["H'Mông", 'Hmông', 'Mèo', 'Hmong'],
  Khmer: ['Khơ-me', 'Khơ Me', 'Khmer Nam Bộ'],
  Kinh: ['Việt', 'Kinh (Việt)'],
  'Gia Rai': ['Jrai', 'Giarai'],
  'Ê Đê': ['Êđê', 'Ê-đê', 'Rhade'],
  'Ba Na': ['Bana', 'Bahnar'],
  'Xơ Đăng': ['Xê Đăng', 'Sedang'],
  'Khơ Mú': ['Khơmú', 'Khmu'],
  'Hà Nhì': ['Hà Nhi'],
  'Sán Chay': ['Cao Lan', 'Sán Chỉ'],
  'Bru - Vân Kiều': ['Bru Vân Kiều', 'Vân Kiều'],
  Khác: ['Dân tộc khác', 'Nước ngoài'],
}

export const ethnicities: readonly Choice[] = names
  .split(', ')
  .map((name) => ({ code: code(name), name, aliases: alsoCalled[name] ?? [] }))
