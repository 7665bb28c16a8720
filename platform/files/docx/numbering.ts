/** Gives list paragraphs the number that Word shows, which stands nowhere in the text. */
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

type Level = { start: number; format: string; pattern: string; gap: string; restartsAfter?: number; styleId?: string }
type List = { levels: Map<number, Level>; styleLink?: string; usesStyle?: string }
type Instance = { listId: string; starts: Map<number, number> }

export type ListNumbers = {
  /** The label of the next paragraph of this list and level, with the gap behind it; empty when none is shown. */
  next(instanceId: string, level: number): string
  /** The level that a list keeps for a paragraph style. */
  levelOfStyle(instanceId: string, styleId: string): number | undefined
}

export async function readListNumbers(archive: Archive, part: string): Promise<ListNumbers> {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  if (archive.has(part)) await readXml(archive.read(part), numberingEvents(lists, instances))
  const counters = new Map<string, number[]>()
  const started = new Set<string>()

  const listOf = (instance: Instance): List | undefined => {
    const list = lists.get(instance.listId)
    if (!list?.usesStyle) return list
    return [...lists.values()].find((other) => other.styleLink === list.usesStyle) ?? list
  }

  const next = (instanceId: string, level: number): string => {
    const instance = instances.get(instanceId)
    const list = instance && listOf(instance)
    const at = list?.levels.get(level)
    if (!instance || !list || !at) return ''
    const counts = counters.get(instance.listId) ?? []
    counters.set(instance.listId, counts)
    const override = instance.starts.get(level)
    const isFirstHere = !started.has(`${instanceId}/${level}`)
    started.add(`${instanceId}/${level}`)
    const before = counts[level]
    counts[level] =
      override !== undefined && isFirstHere ? override : before === undefined ? at.start : Math.min(before + 1, 99_999)
    restartDeeper(counts, level, list)
    const label = labelOf(list, level, counts)
    return label === '' ? '' : label + at.gap
  }

  return {
    next,
    levelOfStyle: (instanceId, styleId) => {
      const instance = instances.get(instanceId)
      const levels = instance && listOf(instance)?.levels
      return levels && [...levels].find(([, level]) => level.styleId === styleId)?.[0]
    },
  }
}

function restartDeeper(counts: number[], level: number, list: List): void {
  for (let deeper = level + 1; deeper < counts.length; deeper++) {
    const after = list.levels.get(deeper)?.restartsAfter
    if (after !== 0 && (after === undefined || level < after)) delete counts[deeper]
  }
}

function labelOf(list: List, level: number, counts: readonly number[]): string {
  const shown = list.levels.get(level)
  if (!shown || shown.format === 'none') return ''
  if (shown.format === 'bullet') return /^[-+*•o–—]$/.test(shown.pattern) ? shown.pattern.replace(/[–—]/, '-') : '-'
  return shown.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const source = list.levels.get(at)
    return formatNumber(counts[at] ?? source?.start ?? 1, source?.format ?? 'decimal')
  })
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** Word goes a … z, then aa, bb, cc. */
const letter = (value: number) =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)))

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = Math.min(value, 3_999)
  let text = ''
  for (const [size, part] of romanParts) {
    for (; left >= size; left -= size) text += part
  }
  return text
}

function numberingEvents(lists: Map<string, List>, instances: Map<string, Instance>) {
  let list: List = { levels: new Map() }
  let instance: Instance | undefined
  let level: Level = newLevel()
  let overridden = 0
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      const { val } = attributes
      if (name === 'abstractNum') {
        list = { levels: new Map() }
        lists.set(attributes.abstractNumId ?? '', list)
      } else if (name === 'num') {
        instance = { listId: '', starts: new Map() }
        instances.set(attributes.numId ?? '', instance)
      } else if (name === 'abstractNumId' && instance) instance.listId = val ?? ''
      else if (name === 'lvlOverride') overridden = Number(attributes.ilvl)
      else if (name === 'startOverride') instance?.starts.set(overridden, Number(val) || 0)
      else if (name === 'styleLink' && val !== undefined) list.styleLink = val
      else if (name === 'numStyleLink' && val !== undefined) list.usesStyle = val
      else if (name === 'lvl') {
        level = newLevel()
        // A level redefined for one instance only is rare enough to be read as the list has it.
        if (!instance) list.levels.set(Number(attributes.ilvl), level)
      } else readLevelPart(level, name, val)
    },
  }
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '', gap: ' ' })

function readLevelPart(level: Level, name: string, val: string | undefined): void {
  if (name === 'start') level.start = Number(val) || 0
  else if (name === 'numFmt') level.format = val ?? 'decimal'
  else if (name === 'lvlText') level.pattern = val ?? ''
  else if (name === 'suff') level.gap = val === 'nothing' ? '' : ' '
  else if (name === 'lvlRestart') level.restartsAfter = Number(val)
  else if (name === 'pStyle' && val !== undefined) level.styleId = val
}
