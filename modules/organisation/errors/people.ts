export const peopleRefusals = ['organisation.person-unknown', 'organisation.post-unknown'] as const
