import { describe, expect, it } from 'vitest'
import { blocksOf } from './source-lines.ts'

const shown = (text: string) =>
  blocksOf(text).map((block) =>
    block.kind === 'line'
      ? text.slice(block.line.start, block.line.end)
      : block.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end))),
  )

describe('the source as it is shown', () => {
  it('keeps every line of prose and marks the gaps between paragraphs', () => {
    const blocks = blocksOf('KẾ HOẠCH\nnăm 2020\n\nNăm 2020 là năm')
    expect(blocks.map((block) => block.kind === 'line' && block.isGapBefore)).toEqual([false, false, true])
  })

  it('shows lines parted by tabs as one table, over a blank line of a page break and a band without cells', () => {
    expect(
      shown(
        'TT\tNội dung\tĐơn vị\nQUÝ I\t\t\n8\tSửa đổi\tLĐLĐ tỉnh\n\n9\tBổ sung\tLĐLĐ tỉnh\nQUÝ II\n12\tXây dựng\tCĐN',
      ),
    ).toEqual([
      [
        ['TT', 'Nội dung', 'Đơn vị'],
        ['QUÝ I'],
        ['8', 'Sửa đổi', 'LĐLĐ tỉnh'],
        ['9', 'Bổ sung', 'LĐLĐ tỉnh'],
        ['QUÝ II'],
        ['12', 'Xây dựng', 'CĐN'],
      ],
    ])
  })

  it('takes a tab at the beginning of a line for an indent', () => {
    expect(shown('\t2.2.2. Kết quả\n\t- Phong trào')).toEqual(['\t2.2.2. Kết quả', '\t- Phong trào'])
  })

  it('ends a table at a line of prose', () => {
    expect(shown(`1\tA\n2\tB\n${'Đối với các đơn vị trực thuộc '.repeat(3)}\nhết`)).toHaveLength(3)
  })
})
