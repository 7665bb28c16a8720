/** Fetches a file through its contract and hands it to the browser to save; a refusal is shown in words instead. */
import { useState } from 'react'
import { CallRefused, callFile, type Endpoint, type Sent } from '#platform/http'
import { isSessionEnded, noticeFailure } from './signed-out.ts'

/** The browser has begun to save long before; the address only has to outlive the click. */
const keptMs = 60_000

export function useFile<E extends Endpoint>(endpoint: E) {
  const [isRunning, setRunning] = useState(false)
  const [refused, setRefused] = useState<Error | null>(null)
  const save = async (sent: Pick<Sent<E>, 'params' | 'query'> = {}): Promise<void> => {
    if (isRunning) return
    setRunning(true)
    setRefused(null)
    try {
      const { name, blob } = await callFile(endpoint, sent)
      saveAs(name, blob)
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      noticeFailure(error)
      if (!isSessionEnded(error)) setRefused(error)
    } finally {
      setRunning(false)
    }
  }
  return { save, isRunning, refused }
}

function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs)
}
