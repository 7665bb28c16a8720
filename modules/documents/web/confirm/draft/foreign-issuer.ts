/** Whether a paper comes from another province than our federation's, said in one sentence. */
import { fold, nfc } from '#platform/kernel'

const shortened = (name: string): string => nfc(name).replace(/liên đoàn lao động/i, 'LĐLĐ')

const provinceIn = (name: string): string | undefined => /(?:^|\s)tỉnh\s+(\S.*)$/iu.exec(nfc(name))?.[1]

export function foreignIssuer(issuers: readonly (string | null)[], ours: string): string | undefined {
  const home = provinceIn(ours)
  if (!home) return undefined
  const foreign = issuers.find((name) => {
    const province = name && provinceIn(name)
    return province && !`${fold(province)} `.startsWith(`${fold(home)} `)
  })
  return foreign
    ? `Văn bản do ${shortened(foreign)} ban hành, không phải ${shortened(ours)}. Hãy kiểm tra trước khi dùng.`
    : undefined
}
