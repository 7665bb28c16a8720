import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineAt, pdfOf, textAt } from '../testing.ts'
import { readPdf } from './read-pdf.ts'

const read = (...pages: string[]) => readPdf(new Uint8Array(pdfOf(pages)))
const linesOf = async (...pages: string[]) => (await read(...pages)).text.split('\n')
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))

const full = 'These words of a wrapped paragraph fill the whole line up to the right margin'
const gridLines = (xs: readonly number[], ys: readonly number[]) => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [...xs.map((x) => lineAt(x, top, x, bottom)), ...ys.map((y) => lineAt(left, y, right, y))].join('')
}

describe('paragraphs', () => {
  const paragraph = (y: number) => textAt(80, y, full) + textAt(60, y + 14, full) + textAt(60, y + 28, 'and end here.')

  it('are joined from the lines that were wrapped', async () => {
    expect(await linesOf(paragraph(100) + paragraph(160))).toEqual([
      `${full} ${full} and end here.`,
      `${full} ${full} and end here.`,
    ])
  })

  it('begin anew at a bullet, a number and an indent', async () => {
    const page = [`- ${full}`, `2. ${full}`, full].map((text, at) => textAt(60, 100 + at * 14, text)).join('')
    expect(await linesOf(page + textAt(90, 142, full))).toEqual([`- ${full}`, `2. ${full} ${full}`, full])
  })

  it('of one line each, all indented, stay apart when there is room between them', async () => {
    const indented = [100, 122].map((y) => textAt(90, y, full)).join('')
    const rest = [136, 150, 164].map((y) => textAt(60, y, full)).join('')
    expect(await linesOf(indented + rest)).toEqual([full, `${full} ${full} ${full} ${full}`])
  })

  it('do not swallow a short heading', async () => {
    const page = textAt(60, 100, 'I. PURPOSE') + textAt(60, 114, full)
    expect(await linesOf(page)).toEqual(['I. PURPOSE', full])
  })

  it('go on over a page break, without the page number', async () => {
    const first = textAt(60, 100, full) + textAt(60, 786, full)
    const second = textAt(290, 40, '2') + textAt(60, 80, 'and end here.') + textAt(60, 110, 'Next.')
    expect(await linesOf(first, second)).toEqual([full, `${full} and end here.`, 'Next.'])
  })
})

describe('tables with lines', () => {
  it('give a row per line, whatever the number of lines in a cell', async () => {
    const page =
      gridLines([60, 100, 300, 500], [100, 120, 160]) +
      textAt(70, 115, 'No') +
      textAt(110, 115, 'Task') +
      textAt(310, 115, 'Unit') +
      textAt(70, 143, '1') +
      textAt(110, 135, 'first line of') +
      textAt(110, 150, 'the task') +
      textAt(310, 143, 'Union')
    expect(await linesOf(page)).toEqual(['No\tTask\tUnit', '1\tfirst line of the task\tUnion'])
  })

  it('give empty places for cells that are joined', async () => {
    const page =
      gridLines([60, 500], [100, 120, 140, 160]) +
      lineAt(100, 120, 100, 160) +
      textAt(250, 115, 'QUARTER II') +
      textAt(70, 135, '1') +
      textAt(110, 135, 'a') +
      textAt(70, 155, '2') +
      textAt(110, 155, 'b')
    expect(await linesOf(page)).toEqual(['QUARTER II\t', '1\ta', '2\tb'])
  })

  it('go on over a page break: heading once, the cut row whole', async () => {
    const heading = textAt(70, 115, 'No') + textAt(110, 115, 'Task')
    const first =
      gridLines([60, 100, 500], [100, 120, 160]) + heading + textAt(70, 135, '1') + textAt(110, 135, 'begun')
    const second =
      gridLines([60, 100, 500], [100, 120, 140, 160]) +
      heading +
      textAt(110, 135, 'and ended') +
      textAt(70, 155, '2') +
      textAt(110, 155, 'b')
    expect(await linesOf(first, second)).toEqual(['No\tTask', '1\tbegun and ended', '2\tb'])
  })

  it('part text that runs from one cell into the next with hardly a gap', async () => {
    const page = gridLines([60, 85, 300], [100, 120, 140]) + textAt(64, 115, 'No. Task') + textAt(64, 135, 'Joined')
    expect(await linesOf(page)).toEqual(['No.\tTask', 'Joined\t'])
  })

  it('stand between the lines above and below them', async () => {
    const page =
      textAt(60, 80, 'above') +
      gridLines([60, 100, 500], [100, 120]) +
      textAt(70, 115, '1') +
      textAt(110, 115, 'a') +
      textAt(60, 150, 'below')
    expect(await linesOf(page)).toEqual(['above', '', '1\ta', '', 'below'])
  })

  it('are not made of a frame or of lines under words', async () => {
    const frame = gridLines([50, 550], [60, 300]) + lineAt(100, 110, 200, 110)
    expect(await linesOf(frame + textAt(60, 105, 'one line') + textAt(60, 130, 'another'))).toEqual([
      'one line',
      'another',
    ])
  })
})

describe('two columns without lines', () => {
  it('are read one after the other', async () => {
    const page =
      textAt(60, 60, 'LEFT NAME OF THE UNION') +
      textAt(320, 60, 'RIGHT NAME OF THE STATE') +
      textAt(90, 75, 'No. 142/KH') +
      textAt(350, 75, 'Lai Chau, day 14') +
      textAt(270, 110, 'PLAN') +
      textAt(60, 140, full)
    expect(await linesOf(page)).toEqual([
      'LEFT NAME OF THE UNION',
      'No. 142/KH',
      'RIGHT NAME OF THE STATE',
      'Lai Chau, day 14',
      '',
      'PLAN',
      full,
    ])
  })

  it('may have lines on one side only', async () => {
    const page =
      textAt(60, 60, full) +
      textAt(60, 100, 'To:') +
      textAt(340, 100, 'FOR THE BOARD') +
      textAt(60, 114, '- first;') +
      textAt(350, 116, 'CHAIRMAN') +
      textAt(60, 128, '- a second and much longer one;') +
      textAt(60, 142, '- third.') +
      textAt(345, 170, 'Nguyen Van A')
    expect((await linesOf(page)).slice(2)).toEqual([
      'To:',
      '- first;',
      '- a second and much longer one;',
      '- third.',
      'FOR THE BOARD',
      'CHAIRMAN',
      'Nguyen Van A',
    ])
  })

  it('on one line only are parted by a tab', async () => {
    expect(await linesOf(textAt(60, 60, 'SECRETARY') + textAt(400, 60, 'CHAIRMAN'))).toEqual(['SECRETARY\tCHAIRMAN'])
  })
})

describe('refusing', () => {
  it.each([
    ['scan.pdf', 'files.no-text-layer'],
    ['encrypted.pdf', 'files.encrypted'],
  ])('%s: %s', async (name, code) => {
    await expect(readPdf(fixture(name))).rejects.toMatchObject({ code })
  })

  it('a page without anything', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'files.no-text-layer', details: { pages: 1 } })
  })

  it('junk behind the header', async () => {
    const junk = new Uint8Array(Buffer.from(`%PDF-1.4\n${'x'.repeat(3000)}`))
    await expect(readPdf(junk)).rejects.toMatchObject({ code: 'files.damaged' })
  })

  it('more pages than any document has', async () => {
    const many = Array<string>(2001).fill('')
    await expect(read(...many)).rejects.toMatchObject({ code: 'files.unpacked-too-large', details: { pages: 2001 } })
  })

  it('or reading, but nothing else, whatever bytes are changed', async () => {
    const whole = pdfOf([textAt(60, 60, 'Some words to read') + gridLines([60, 100, 500], [100, 120])])
    for (let at = 9; at < whole.length; at += 37) {
      const changed = new Uint8Array(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x15
      const outcome = await readPdf(changed).then(
        ({ pages }) => `${pages}`,
        (error: { code?: string }) => error.code,
      )
      expect(outcome).toMatch(/^\d+$|^files\./)
    }
  })
})
