import { useReply } from '#platform/ui'
import { getDesk } from '../contract.ts'

const everySeconds = 120

/** The desk, the same reply for the page and for the number in the menu. */
export const useDesk = () => useReply(getDesk, {}, { everySeconds })

export const useWaitingCount = (): number => useDesk().data?.waitingForMe ?? 0
