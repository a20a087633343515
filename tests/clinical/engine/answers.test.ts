import { expect, it } from 'vitest'
import { ANSWERS, answersIn } from '#lib/clinical/facts/answers'
import { groupsIn } from '#lib/clinical/facts/groups'
import { BASE_RECORDS } from './base-records.ts'
import { withChanges } from './with-changes.ts'

it('reads each answer from its own path', () => {
  const changes = Object.fromEntries(ANSWERS.map((path) => [path, `answer at ${path}`]))
  const answers = answersIn(groupsIn(withChanges(BASE_RECORDS.empty, changes)))
  expect(answers).toEqual(ANSWERS.map((path) => `answer at ${path}`))
})
