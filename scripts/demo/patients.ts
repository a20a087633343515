import type { Answers } from '#lib/clinical/recorded/questions'
import { examination } from './answers.ts'
import { assessment, check, coSign, end, session, sign, study, suspend, type Visit } from './clinic.ts'
import type { Clock } from './clock.ts'
import { cervicalMri, type FindingEdits, lumbarFilms, lumbarMri } from './findings.ts'

/** Thirty-one invented people, so that every outcome and every state of a clearance has somebody to show. */

type Story = (visit: Visit, clock: Clock) => Promise<void>

export type DemoPatient = {
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName?: string
  readonly title?: string
  readonly birthDate: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly story: Story
}

/** Study and assessment, some days ago. */
const recorded =
  (daysAgo: number, answers: Partial<Answers> = {}, findings: FindingEdits = {}): Story =>
  async (visit, clock) => {
    await study(visit, lumbarMri(clock.day(-daysAgo - 12), findings), clock.at(-daysAgo, 9))
    await assessment(visit, examination(clock.day(-daysAgo), answers), clock.at(-daysAgo, 9, 20))
  }

/** The same, and signed as the rules recommend. */
const advised =
  (daysAgo: number, answers: Partial<Answers> = {}, findings: FindingEdits = {}, days?: number): Story =>
  async (visit, clock) => {
    await recorded(daysAgo, answers, findings)(visit, clock)
    const validity = days === undefined ? null : { days }
    await sign(visit, { kind: 'AS_RECOMMENDED', validity }, clock.at(-daysAgo, 9, 30))
  }

const cleared = (daysAgo: number, days = 56): Story => advised(daysAgo, {}, {}, days)

/** Sessions on the given days ago, oldest first. */
const treated =
  (daysAgo: number, sessions: readonly number[], days = 56): Story =>
  async (visit, clock) => {
    await cleared(daysAgo, days)(visit, clock)
    for (const [index, ago] of sessions.entries()) await session(visit, index + 1, clock.at(-ago, 15))
  }

const afterReview: Story = async (visit, clock) => {
  await recorded(9, {}, { 'L4-L5': { qualitative: 'MODERATE' } })(visit, clock)
  await sign(
    visit,
    {
      kind: 'CONDITIONAL_AFTER_REVIEW',
      reason: 'Moderate at one level for years, no deficit, walks 900 m; exercise alone has not relieved the muscles.',
      limits: { pressureCap: 1, techniques: ['T01_EFFLEURAGE', 'T03_STATIC_COMPRESSION_LIGHT'], further: null },
      validity: { days: 28 },
    },
    clock.at(-9, 10),
  )
}

const then =
  (first: Story, next: Story): Story =>
  async (visit, clock) => {
    await first(visit, clock)
    await next(visit, clock)
  }

const severe: FindingEdits = { 'L4-L5': { qualitative: 'SEVERE' } }
const moderate: FindingEdits = { 'L4-L5': { qualitative: 'MODERATE' } }
const rootPinched: FindingEdits = { 'L4-L5': { lateralRecessR: 2, rootCompromise: 'COMPRESSION' } }

const woman = (familyName: string, givenName: string, birthDate: string, story: Story, otherScriptName?: string) =>
  ({
    familyName,
    givenName,
    birthDate,
    sex: 'FEMALE',
    title: 'Ms',
    story,
    ...(otherScriptName ? { otherScriptName } : {}),
  }) as const
const man = (familyName: string, givenName: string, birthDate: string, story: Story, otherScriptName?: string) =>
  ({
    familyName,
    givenName,
    birthDate,
    sex: 'MALE',
    title: 'Mr',
    story,
    ...(otherScriptName ? { otherScriptName } : {}),
  }) as const

export const DEMO_PATIENTS: readonly DemoPatient[] = [
  woman('Wang', 'Li', '1958-04-03', cleared(2), '王丽'),
  // Two people of one name: the search has to say so.
  woman('Wang', 'Li', '1971-11-30', advised(20, {}, severe), '王莉'),
  man('Zhang', 'Wei', '1962-07-19', treated(18, [15, 11, 8, 4]), '张伟'),
  man(
    'Novotny',
    'Karel',
    '1955-02-11',
    then(cleared(3), (visit, clock) => check(visit, clock.at(0, 8))),
  ),
  woman('Lindqvist', 'Astrid', '1949-09-27', advised(5, { osteoporosis: 'OSTEOPOROSIS' }, {}, 28)),
  man('Okonkwo', 'Emeka', '1966-12-05', cleared(1, 28)),
  woman('Haddad', 'Rana', '1973-03-22', cleared(50)),
  man(
    'Sato',
    'Kenji',
    '1960-06-14',
    then(treated(14, [12, 8]), (visit, clock) =>
      suspend(visit, 'Leg pain goes further down than last week.', clock.at(-1, 16)),
    ),
  ),
  woman(
    'Ferreira',
    'Ines',
    '1957-01-08',
    then(cleared(12), (visit, clock) => check(visit, clock.at(-2, 11), { walkingWorse: 'YES' })),
  ),
  man(
    'Murray',
    'Alasdair',
    '1951-10-17',
    then(cleared(8), (visit, clock) => check(visit, clock.at(-1, 14), { sphincterOrSaddle: 'YES' })),
  ),
  woman(
    'Zhao',
    'Min',
    '1964-05-25',
    then(cleared(16), (visit, clock) => study(visit, lumbarFilms(clock.day(-4), 4.6), clock.at(-3, 10))),
    '赵敏',
  ),
  man('Rossi', 'Paolo', '1959-08-02', cleared(40, 28)),
  woman('Kowalska', 'Ewa', '1968-02-29', treated(44, [42, 39, 35, 32, 28, 25, 21, 18, 14], 84)),
  man(
    'Andersen',
    'Lars',
    '1954-03-13',
    then(cleared(21), (visit, clock) =>
      end(visit, 'REVOKED', 'Started therapeutic anticoagulation in another hospital.', clock.at(-6, 12)),
    ),
  ),
  woman(
    'Petrova',
    'Olga',
    '1970-07-07',
    then(cleared(10), (visit, clock) =>
      end(visit, 'WITHDRAWN', 'Signed for the wrong patient of the same family.', clock.at(-10, 11)),
    ),
  ),
  man(
    'Li',
    'Qiang',
    '1963-11-11',
    then(cleared(30), async (visit, clock) => {
      await assessment(visit, examination(clock.day(-5), { numbness: 'PERSISTENT' }), clock.at(-5, 9))
      await sign(visit, { kind: 'AS_RECOMMENDED', validity: null }, clock.at(-5, 10))
    }),
    '李强',
  ),
  woman('Dubois', 'Claire', '1961-09-09', async (visit, clock) => {
    await recorded(7)(visit, clock)
    const reason = 'Afraid of being touched after a fall last year; exercise first.'
    await sign(visit, { kind: 'MORE_CAUTIOUS', outcome: 'PHYSICIAN_REVIEW', reason }, clock.at(-7, 10))
  }),
  man('Garcia', 'Mateo', '1956-04-30', afterReview),
  woman(
    'Chen',
    'Yan',
    '1967-06-21',
    then(afterReview, (visit, clock) => coSign(visit, clock.at(-8, 9))),
    '陈燕',
  ),
  man('Hughes', 'Owen', '1948-12-24', advised(15, {}, rootPinched)),
  woman('Ibrahim', 'Salma', '1953-05-16', advised(4, { stabilityConclusion: 'UNSTABLE' })),
  man('Liu', 'Jun', '1950-01-20', advised(1, { bladder: 'NEW_OR_WORSE', saddleSensoryChange: 'YES' }), '刘军'),
  woman(
    'Meyer',
    'Greta',
    '1965-10-10',
    recorded(0, { progressiveDeficit: 'YES', motorWorstMrc: 3, motorOnset: 'NEW_OR_PROGRESSIVE' }),
  ),
  man('Tanaka', 'Hiro', '1969-03-03', recorded(1, {}, severe)),
  woman('Yang', 'Xue', '1972-08-18', recorded(2, {}, moderate), '杨雪'),
  man('Brown', 'Isaac', '1952-02-02', recorded(3, { walkingDistanceM: 300, radicularPain: 'YES' })),
  woman(
    'Silva',
    'Beatriz',
    '1974-12-12',
    recorded(1, { bowel: 'NOT_ASKED', dvt: null, stabilityConclusion: 'NOT_EVALUATED', stabilityDate: null }),
  ),
  man(
    'Huang',
    'Bo',
    '1958-09-01',
    async (visit, clock) => {
      await study(visit, lumbarMri(clock.day(-400)), clock.at(-1, 9))
      await assessment(visit, examination(clock.day(-1)), clock.at(-1, 10))
    },
    '黄波',
  ),
  woman('Jensen', 'Karin', '1963-06-30', async (visit, clock) => {
    await study(visit, cervicalMri(clock.day(-9)), clock.at(-2, 9))
    await assessment(visit, examination(clock.day(-2), { targetRegion: 'CERVICAL' }), clock.at(-2, 10))
  }),
  man(
    'Xu',
    'Ming',
    '1975-04-14',
    async (visit, clock) => {
      await study(visit, lumbarMri(clock.day(-6)), clock.at(0, 8))
    },
    '徐明',
  ),
  woman('Larsen', 'Nora', '1980-01-31', async () => {}),
]
