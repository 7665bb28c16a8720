/** Whether a word can be a Vietnamese syllable: tells real Vietnamese from letters that only look like it in an old font. */
import { nfc } from '#platform/kernel'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const stoppedNeedsTone = /[\u0301\u0323]/
const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|kr|[bcdđghklmnprstvx])?'
const rhymes = [
  'a(?:ch|ng|nh|[ckmnptioyu])?',
  'ă(?:ng|[ckmnpt])',
  'â(?:ng|[ckmnptuy])',
  'e(?:ng|[ckmnpto])?',
  'ê(?:ch|nh|[kmnptu])?',
  'i(?:ch|nh|[mnptau])?',
  'iê(?:ng|[cmnptu])',
  'yê(?:ng|[mntu])',
  'o(?:ng|[ckmnpti])?',
  'oo(?:ng|c)',
  'ô(?:ng|[ckmnpti])?',
  'ơ(?:[mnpti])?',
  'u(?:ng|[cmnptai])?',
  'uô(?:ng|[cmnti])',
  'ư(?:ng|[cmntaiu])?',
  'ươ(?:ng|[cmnptiu])',
  'y(?:nh|ch|[mntu])?',
  'oa(?:ch|ng|nh|[cmnptioy])?',
  'oă(?:ng|[cmnt])',
  'oe(?:[ont])?',
  'uâ(?:ng|[nty])',
  'uê(?:ch|nh|n)?',
  'uơ',
  'uy(?:ch|nh|[ntpau])?',
  'uyê(?:n|t)',
]
const shape = new RegExp(`^${onset}(?:${rhymes.join('|')})$`)
const stopped = /(?:[cpt]|ch)$/

/** Lists repeat the same few thousand words. */
const known = new Map<string, boolean>()
const mostKnown = 10_000

export function isSyllable(word: string): boolean {
  const found = known.get(word)
  if (found !== undefined) return found
  const answer = hasShape(word)
  if (known.size < mostKnown) known.set(word, answer)
  return answer
}

function hasShape(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const toneless = nfc(apart.replace(tones, ''))
  const marks = apart.match(tones) ?? []
  if (marks.length > 1 || !shape.test(toneless)) return false
  return !stopped.test(toneless) || stoppedNeedsTone.test(marks[0] ?? '')
}
