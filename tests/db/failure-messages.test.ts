import { expect, it } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { aFacility } from '../support/facility.ts'

it('says nothing of a patient when a query about them fails, because the message ends in the operator’s log', async () => {
  const { physician } = await aFacility()
  const asked = inTransaction(physician, (tx) =>
    tx.patient.findMany({ where: { familyName: 'Quillfeather', sex: 'NO_SUCH_WORD' as never } }),
  )
  const failure = await asked.then(
    () => null,
    (reason: Error) => `${reason.stack} ${reason.cause}`,
  )
  expect(failure).toContain('Invalid value for argument `sex`')
  expect(failure).not.toContain('Quillfeather')
})
