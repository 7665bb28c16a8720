export const refusals = ['inbox.notice-unknown', 'inbox.not-your-unit'] as const

export type InboxRefusal = (typeof refusals)[number]
