import { expect, it } from 'vitest'
import { localDate, newId } from '#platform/kernel'
import { startingOrganisation } from './starting-organisation.ts'

const rootName = (shortName: string) =>
  startingOrganisation(
    { name: 'Liên đoàn Lao động tỉnh Bình An', shortName, province: 'Bình An', validFrom: localDate('2020-01-01') },
    newId,
  ).units[0]?.name

it('calls the first unit by the short name, with the province', () => {
  expect(rootName('LĐLĐ tỉnh Bình An')).toBe('LĐLĐ tỉnh Bình An')
  expect(rootName('LĐLĐ tỉnh')).toBe('LĐLĐ tỉnh Bình An')
  expect(rootName('')).toBe('Liên đoàn Lao động tỉnh Bình An')
})
