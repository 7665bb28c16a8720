import type { Tone } from '#platform/ui'
import type { TransferState } from '../../domain/person.ts'

export const transferTones: Record<TransferState, Tone> = {
  waiting: 'soon',
  accepted: 'fulfilled',
  declined: 'late',
  withdrawn: 'calm',
}
