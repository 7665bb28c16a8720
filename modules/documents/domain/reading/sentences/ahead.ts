/** The part of a report that looks ahead, where terms and limits are set and not told. */
import type { Block } from '../text/blocks.ts'

const ahead = /phuong huong|nhiem vu (?:trong tam|chu yeu|nam|6 thang|cong tac|thoi gian toi)|^nhiem vu/

const isHeading = (block: Block) => block.mark?.kind === 'roman' || block.mark?.kind === 'part' || block.capitals

/** Whether each paragraph stands under a heading that looks ahead. */
export function looksAhead(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>()
  let isPlan = false
  for (const block of blocks) {
    if (isHeading(block)) isPlan = ahead.test(block.content.fold)
    if (isPlan) found.add(block)
  }
  return found
}
