export const standingRefusals = ['organisation.set-unknown', 'organisation.body-unknown'] as const
