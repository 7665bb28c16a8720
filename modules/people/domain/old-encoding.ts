/** Names that went through an old font (TCVN3) on their way into Unicode: "NguyÔn ThÞ Hoµ". */
import { nfc } from '#platform/kernel'

const signs = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦'
const letters = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ']
const meant = new Map([...signs].map((sign, at) => [sign, letters[at] ?? sign]))

/** Letters that only real Vietnamese has. */
const modern = /[\u0100-\u02ff\u1ea0-\u1ef9]/
/** Signs that stand in no name of our days, or a capital inside a word. */
const telltale = /[µ¶·¸¹¨»¼½¾©®ª×Þß«¬\u00ad÷þ¡¢§£¤¥¦]|\p{Ll}[À-ÖØ-Ý](?=\p{Ll}|\s|$)/u

/** "Nguyễn Thị Hoà"; other text stays as it is. */
export function withoutOldEncoding(name: string): string {
  const text = nfc(name)
  if (modern.test(text) || !telltale.test(text)) return text
  return nfc([...text].map((sign) => meant.get(sign) ?? sign).join(''))
}
