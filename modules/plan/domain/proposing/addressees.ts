/** Finds the bodies outside the federation to which a duty goes: one report, several addressees. */

const names = [
  /Tổng Liên đoàn(?: Lao động Việt Nam)?/giu,
  /\bTLĐ(?:LĐ(?: ?VN)?)?(?![\p{L}])/gu,
  /UBND tỉnh/giu,
  /(?:Hội đồng |HĐ ?|Ban )?(?:TĐKT|thi đua,? khen thưởng)(?: tỉnh| TLĐ)/giu,
  /cụm (?:trưởng )?(?:thi đua )?\d+ tỉnh[^,;.()]*/giu,
  /cụm trưởng thi đua[^,;.()]*/giu,
  /khối (?:thi đua )?(?:MTTQ và (?:các )?)?đoàn thể(?: tỉnh)?/giu,
]

/** What goes out is said by a verb; what follows it, up to what is asked for, are the addressees. */
const sent = /(?:gửi|trình|báo cáo [^;.]*? về|đăng ký [^;.]*? với)\s+(?<to>[^.]*)/iu
const asked = /(?<!xét |hồ sơ )đề nghị (?<to>[^.]*)/iu
const upTo = /\s(?:xét|tặng|(?<!thi đua,? )khen|để)\s/u

/** The names as printed, in their order; none when the sentence keeps the matter inside. */
export function addresseesIn(text: string): string[] {
  for (const verb of [sent, asked]) {
    const said = verb.exec(text)?.groups?.to
    const list = said ? `${said} `.split(upTo)[0] : undefined
    const found = list ? namesIn(list) : []
    if (found.length > 0) return found
  }
  return []
}

function namesIn(text: string): string[] {
  const hits = names.flatMap((name) =>
    [...text.matchAll(name)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length, name: hit[0].trim() })),
  )
  const inOrder = hits.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: typeof inOrder = []
  // "Ban TĐKT TLĐ" is one body: a name inside another does not count again.
  for (const hit of inOrder) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return [...new Set(kept.map((hit) => hit.name))]
}
