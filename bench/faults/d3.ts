/** D3: a second process on one data folder is refused with a sentence; a lock left by a killed one is taken over. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exitOf, spawnProduct, startProduct } from '../../e2e/running-product.ts'

export default async function d3(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-d3-'))
  try {
    for (let round = 0; round < rounds; round++) {
      const first = await startProduct({ folder })
      const second = spawnProduct({ folder })
      assert.equal(await exitOf(second.child), 1, 'the second process must not start')
      assert.match(second.output(), /đang được một tiến trình Thidua khác dùng/)
      assert.equal((await fetch(`${first.url}/healthz`)).status, 200, 'the first process must go on')

      const killed = exitOf(first.process)
      first.process.kill('SIGKILL')
      await killed
      const third = await startProduct({ folder })
      assert.equal((await fetch(`${third.url}/healthz`)).status, 200, 'the lock of a dead process must not hold')
      await third.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
