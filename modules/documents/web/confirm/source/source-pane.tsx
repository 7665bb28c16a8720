/** The document as it was sent, with what was found in it highlighted; a click on a highlight chooses its proposal. */
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../../domain/reading/types.ts'
import type { Ref } from '../draft/refs.ts'
import type { Draft } from '../draft/use-draft.ts'
import { type Mark, marksOf, type Piece, piecesOf } from './marks.ts'
import { blocksOf, type SourceBlock } from './source-lines.ts'
import './source.css'

type Given = {
  readonly draft: Draft
  readonly chosen: Ref | undefined
  /** True when the choice came from elsewhere, so that the source has to follow it. */
  readonly follows: boolean
  /** Which side a narrow screen shows: the source finds the choice when it comes into sight. */
  readonly isShown: 'source' | 'proposals'
  readonly onChoose: (ref: Ref) => void
}

export function SourcePane({ draft, chosen, follows, isShown, onChoose }: Given) {
  const { reading, names, standings } = draft
  const box = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(reading.text), [reading.text])
  const marks = useMemo(() => marksOf({ reading, names, standings }), [reading, names, standings])
  useEffect(() => {
    if (chosen && (follows || isShown === 'source')) bringIntoView(box.current, chosen)
  }, [follows, chosen, isShown])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one chooses in the list of proposals beside it
    // biome-ignore lint/a11y/noStaticElementInteractions: the highlights only repeat what the list offers
    <div
      ref={box}
      className="source"
      onClick={(event) => {
        const refs = (event.target as HTMLElement).closest<HTMLElement>('[data-refs]')?.dataset.refs
        const ref = refs?.split(' ').at(-1)
        if (ref && !getSelection()?.toString()) onChoose(ref as Ref)
      }}
    >
      <Legend />
      {blocks.map((block) => (
        <Block key={startOf(block)} text={reading.text} block={block} marks={marks} chosen={chosen} />
      ))}
    </div>
  )
}

function bringIntoView(box: HTMLElement | null, ref: Ref): void {
  const found = box?.querySelector<HTMLElement>(`[data-refs~="${CSS.escape(ref)}"]`)
  const pane = box?.parentElement
  if (!found || !pane) return
  const [inner, outer] = [found.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (inner.top >= outer.top + 40 && inner.bottom <= outer.bottom - 60) return
  pane.scrollTop += inner.top - outer.top - outer.height / 3
}

const startOf = (block: SourceBlock) => (block.kind === 'line' ? block.line.start : (block.rows[0]?.[0]?.start ?? 0))

type BlockGiven = {
  readonly text: string
  readonly block: SourceBlock
  readonly marks: readonly Mark[]
  readonly chosen: Ref | undefined
}

const Block = memo(function Block({ text, block, marks, chosen }: BlockGiven) {
  if (block.kind === 'line')
    return (
      <p className={block.isGapBefore ? 'source-gap' : undefined}>
        <Words text={text} span={block.line} marks={marks} chosen={chosen} />
      </p>
    )
  return (
    <div className="source-table">
      <table>
        <tbody>
          {block.rows.map((cells) => (
            <tr key={cells[0]?.start} className={cells.length === 1 ? 'source-band' : undefined}>
              {cells.map((cell, at) => (
                <td key={cell.start} colSpan={at === cells.length - 1 ? block.columns - at : 1}>
                  <Words text={text} span={cell} marks={marks} chosen={chosen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}, sameBlock)

/** A choice repaints only the blocks it leaves and the blocks it enters. */
function sameBlock(before: BlockGiven, after: BlockGiven): boolean {
  if (before.block !== after.block || before.marks !== after.marks) return false
  if (before.chosen === after.chosen) return true
  const [start, end] = extentOf(after.block)
  return !after.marks.some(
    (mark) => mark.start < end && mark.end > start && (mark.ref === before.chosen || mark.ref === after.chosen),
  )
}

function extentOf(block: SourceBlock): readonly [number, number] {
  if (block.kind === 'line') return [block.line.start, block.line.end]
  return [block.rows[0]?.[0]?.start ?? 0, block.rows.at(-1)?.at(-1)?.end ?? 0]
}

type WordsGiven = Pick<BlockGiven, 'text' | 'marks' | 'chosen'> & { readonly span: Span }

export function Words({ text, span, marks, chosen }: WordsGiven): ReactNode {
  return piecesOf(span, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end)
    if (piece.marks.length === 0) return words
    return (
      <mark key={piece.start} className={lookOf(piece, chosen)} data-refs={piece.marks.map(({ ref }) => ref).join(' ')}>
        {words}
      </mark>
    )
  })
}

function lookOf({ marks }: Piece, chosen: Ref | undefined): string {
  const shown = marks.filter(({ kind, ref }) => kind !== 'noted' || ref === chosen)
  const kinds = shown.map(({ kind, isRejected }) => (isRejected ? 'mark-rejected' : `mark-${kind}`))
  const isChosen = marks.some(({ ref }) => ref === chosen)
  return [...new Set(kinds), isChosen ? 'mark-chosen' : ''].filter(Boolean).join(' ')
}

const legend: readonly (readonly [look: string, words: string])[] = [
  ['mark-task', 'nhiệm vụ'],
  ['mark-date', 'hạn nộp'],
  ['mark-condition', 'điều kiện'],
  ['mark-doubt', 'chưa chắc'],
  ['mark-fact', 'thông tin văn bản'],
]

const Legend = () => (
  <ul className="source-legend not-printed" aria-label="Màu đánh dấu">
    {legend.map(([look, words]) => (
      <li key={look}>
        <span className={look}>{words}</span>
      </li>
    ))}
  </ul>
)
