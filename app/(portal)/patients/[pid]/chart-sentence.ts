import { chart } from '#lib/messages/chart'
import { clearance } from '#lib/messages/clearance'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { outcomeWords } from '#lib/messages/states'
import type { ChartView } from '#lib/use-cases/view-chart'
import { studyTitle } from './imaging/_words/study-title.ts'

type Event = ChartView['events'][number]

/** A line of the timeline: who did what, what it was done to, and where that can be read, below the patient's address. */
export type ChartSentence = { readonly lead: string; readonly object: string; readonly path: string }

/** Words an event. `nameOf` gives a practitioner's name by id. */
export function chartSentence(event: Event, nameOf: (id: string) => string, locale: Locale): ChartSentence {
  const t = chart[locale]
  switch (event.kind) {
    case 'study': {
      const { id, version } = event.study
      const lead = version === 1 ? t.recorded(nameOf(event.byId)) : t.amended(nameOf(event.byId), version)
      return { lead, object: studyTitle(event.study, locale), path: `imaging/${id}` }
    }
    case 'assessment': {
      const { id, version, assessedOn } = event.assessment
      const lead = version === 1 ? t.recorded(nameOf(event.byId)) : t.amended(nameOf(event.byId), version)
      return { lead, object: t.assessmentOf(clinicalDate(assessedOn, locale)), path: `assessments/${id}` }
    }
    case 'recommendation': {
      const object = outcomeWords[locale][event.outcome]
      return { lead: t.computed(nameOf(event.byId)), object, path: `recommendations/${event.id}` }
    }
    case 'advice': {
      const object = outcomeWords[locale][event.advice.outcome]
      return { lead: adviceLead(event, nameOf, locale), object, path: `advice/${event.advice.id}` }
    }
    case 'clearance':
      return { ...clearanceSentence(event, nameOf(event.byId), locale), path: 'clearance' }
    case 'check': {
      const object = event.passed ? t.checkPassed : t.checkFailed
      return { lead: t.checked(nameOf(event.byId)), object, path: 'clearance' }
    }
    case 'session': {
      const { byId, number, minutes } = event
      return { lead: t.session(nameOf(byId), number), object: t.minutes(minutes), path: 'clearance' }
    }
  }
}

type AdviceEvent = Extract<Event, { kind: 'advice' }>

function adviceLead(event: AdviceEvent, nameOf: (id: string) => string, locale: Locale): string {
  const t = chart[locale]
  switch (event.event) {
    case 'SIGNED':
      return t.signed(event.name)
    case 'REPLACING':
      return t.signedReplacing(event.name)
    case 'CO_SIGNED':
      return t.coSigned(event.name)
    case 'ENDED':
      return event.advice.ending?.kind === 'REVOKED' ? t.revoked(nameOf(event.byId)) : t.withdrew(nameOf(event.byId))
  }
}

type ClearanceEvent = Extract<Event, { kind: 'clearance' }>

function clearanceSentence({ event }: ClearanceEvent, who: string, locale: Locale): Omit<ChartSentence, 'path'> {
  const t = chart[locale]
  switch (event.kind) {
    case 'LIFTED':
      return { lead: t.lifted(who), object: event.reason ?? t.kinds.clearance }
    case 'MARKED_FOR_REVIEW':
      return { lead: t.markedForReview(who), object: t.markedBecause }
    case 'SUSPENDED':
      return event.cause === null || event.cause === 'NEW_FINDINGS'
        ? { lead: t.suspendedBySystem(who), object: clearance[locale].newFindings }
        : { lead: t.suspended(who), object: clearance[locale].cause[event.cause] }
  }
}
