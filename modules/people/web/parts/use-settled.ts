/** What is typed, once the hand rests: a question per letter would ask the server for half words. */
import { useEffect, useState } from 'react'

const restMs = 350

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
