import { describe, expect, it } from 'vitest'
import { createIntentionKey } from './intention-key.ts'

const sent = (note: string) => ({ params: { id: 'a' }, body: { note } })

describe('key of an intention', () => {
  it('stays the same while the same content is sent again', () => {
    const key = createIntentionKey()
    expect(key.of(sent('xong'))).toBe(key.of(sent('xong')))
  })

  it('is new for changed content', () => {
    const key = createIntentionKey()
    expect(key.of(sent('xong'))).not.toBe(key.of(sent('chưa xong')))
  })

  it('is new for the same content once it has succeeded', () => {
    const key = createIntentionKey()
    const first = key.of(sent('xong'))
    key.spend()
    expect(key.of(sent('xong'))).not.toBe(first)
  })

  it('tells two files of one name apart', () => {
    const key = createIntentionKey()
    const file = (text: string) => ({ file: new File([text], 'kế hoạch.docx', { lastModified: 1 }) })
    expect(key.of(file('một'))).not.toBe(key.of(file('một hai')))
  })
})
