export const searchAddress = (asked: string): string => `/tim-kiem?q=${encodeURIComponent(asked)}`
