/** Where notices and desk entries lead: pages of this slice. */
export const obligationAddress = (id: string): string => `/viec/${id}`

export const planAddress = (id: string): string => `/ke-hoach/${id}`

export const missingAddress = (duty: { readonly issuerId: string; readonly dutyId: string }): string =>
  `/bang-theo-doi/viec?ban-hanh=${duty.issuerId}&viec=${duty.dutyId}`
