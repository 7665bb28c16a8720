import { describe, expect, it } from 'vitest'
import { contentDisposition, safeFileName } from './file-name.ts'

describe('a safe file name', () => {
  it.each([
    ['Kế hoạch số 142.docx', 'Kế hoạch số 142.docx'],
    ['Kế hoạch.docx'.normalize('NFD'), 'Kế hoạch.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Hoà\\Báo cáo.pdf', 'Báo cáo.pdf'],
    ['bao\u0000cao\u001f.pdf', 'baocao.pdf'],
    ['hoa\u202efdp.exe', 'hoafdp.exe'],
    ['a\u200bb\ufeff.txt', 'ab.txt'],
    ['  . Tờ trình  .docx. ', 'Tờ trình .docx'],
    ['a<b>:"c|d?*.md', 'a-b---c-d--.md'],
    ['CON.txt', '_CON.txt'],
    ['', 'tep-khong-ten'],
    ['..', 'tep-khong-ten'],
    ['x\ud800.txt', 'x\ufffd.txt'],
  ])('of %j is %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  it('has 180 letters at most and keeps its extension', () => {
    const safe = safeFileName(`${'ễ'.repeat(300)}.docx`)
    expect([...safe]).toHaveLength(180)
    expect(safe.endsWith('ễ.docx')).toBe(true)
  })

  it('stays as it is when made safe again', () => {
    const once = safeFileName(`..\\${'ộ '.repeat(200)}\u202e.pdf`)
    expect(safeFileName(once)).toBe(once)
  })
})

describe('the download header', () => {
  it('carries the Vietnamese name and a plain one', () => {
    expect(contentDisposition('Đề nghị (bản 2).docx')).toBe(
      `attachment; filename="De nghi (ban 2).docx"; filename*=UTF-8''%C4%90%E1%BB%81%20ngh%E1%BB%8B%20%28b%E1%BA%A3n%202%29.docx`,
    )
  })

  it('cannot be broken out of', () => {
    const header = contentDisposition('a"; x=y\r\nSet-Cookie: b=c.txt', 'inline')
    expect(header).toMatch(/^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~!-]*$/)
  })
})
