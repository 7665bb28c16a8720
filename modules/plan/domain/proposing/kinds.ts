/** What kind of obligation a sentence of a plan means, guessed from its wording. A guess is shown, never silent. */
import { fold } from '#platform/kernel'
import type { ObligationKind } from '../plan.ts'

type Pattern = readonly [ObligationKind, RegExp]

/** In a sentence with a date of its own: something is to be handed in by then. */
const handedIn: readonly Pattern[] = [
  ['half_year_report', /bao cao[^;.]*(so ket|6 thang|sau thang|giua nam)|so ket[^;.]*bao cao/],
  ['year_report', /bao cao[^;.]*(tong ket|nam \d{4}|cuoi nam|ca nam)|bao cao ket qua/],
  ['registration', /dang ky[^;.]*(thi dua|danh hieu|chi tieu)/],
  ['pact', /giao uoc/],
  ['score_card', /cham diem|bang diem/],
  ['award_dossier', /ho so[^;.]*(khen|de nghi|xet|bieu duong)|to trinh[^;.]*khen|(gui|nop) ho so|ho so gui/],
  ['delegate_list', /danh sach[^;.]*dai bieu|dang ky dai bieu/],
  ['launch', /phat dong/],
]

/** In a line with a quarter only: a clause must say the deed itself, not talk about it. */
const done: readonly Pattern[] = [
  ['pact', /^(to chuc )?(le )?ky (ket )?giao uoc/],
  ['launch', /^(to chuc )?(le )?phat dong (cac )?(phong trao )?thi dua|^(to chuc )?phat dong phong trao/],
  ['score_card', /^(tu )?cham diem/],
]

const clausesOf = (folded: string) => folded.split(/[;,.]\s*/).map((clause) => clause.trim())

const matched = (patterns: readonly Pattern[], texts: readonly string[]): ObligationKind[] =>
  patterns.filter(([, pattern]) => texts.some((text) => pattern.test(text))).map(([kind]) => kind)

/** All kinds a dated sentence asks for: "báo cáo tổng kết … và hồ sơ đề nghị khen thưởng" is two. */
export function kindsHandedIn(text: string): ObligationKind[] {
  const kinds = matched(handedIn, [fold(text)])
  // A report on half a year also says "năm 2020"; a report about launched movements launches nothing.
  if (kinds.includes('half_year_report')) return kinds.filter((kind) => kind !== 'year_report' && kind !== 'launch')
  return kinds.length > 1 ? kinds.filter((kind) => kind !== 'launch') : kinds
}

/** Writing, changing or preparing a paper about a deed, or reporting on it, is not the deed. */
const papers = /^(sua doi|bo sung|xay dung|ban hanh|huong dan|chuan bi|tham muu|soan thao|bao cao)/

export function kindsDone(text: string): ObligationKind[] {
  const folded = fold(text)
  return papers.test(folded) ? [] : matched(done, clausesOf(folded))
}
