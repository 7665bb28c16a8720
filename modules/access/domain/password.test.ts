import { describe, expect, it } from 'vitest'
import { isEasyToGuess, oneTimePassword } from './password.ts'

describe('passwords', () => {
  it.each([
    'MatKhau123456',
    'công đoàn 2020',
    '111111111111',
    '123456789012',
    'canbo.tinh2020',
    'Password!!2026',
    'thiduathidua1',
  ])('refuses %s', (password) => {
    expect(isEasyToGuess(password, 'canbo.tinh')).toBe(true)
  })

  it.each(['con trâu là đầu cơ nghiệp', 'Mùa xuân ở Sìn Hồ 7', 'b4nh-chung-xanh-x2'])('accepts %s', (password) => {
    expect(isEasyToGuess(password, 'canbo.tinh')).toBe(false)
  })

  it('makes one-time passwords that can be read from paper', () => {
    const password = oneTimePassword(new Uint8Array([0, 31, 32, 255, 8, 9, 10, 11, 12, 13, 14, 15]))
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    expect(password).not.toMatch(/[lo01]/)
  })
})
