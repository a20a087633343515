'use client'

import type { StudyRegion } from '#lib/clinical/level'
import { type StudyNote, studyNotes } from '#lib/clinical/recorded/study-notes'
import { clinicalDate } from '#lib/messages/dates'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { Notice } from '#ui/notice'
import { cellWords } from '../_words/cell-words.ts'
import { studyTitle } from '../_words/study-title.ts'
import type { EarlierStudy } from './earlier-study.ts'
import { typedFindings } from './typed-study.ts'

type NotesOnStudyProps = {
  readonly typed: FormValues
  readonly region: StudyRegion
  readonly earlier: readonly EarlierStudy[]
  readonly locale: Locale
}

/** What is worth a second look before saving. Nothing here stops anybody, and nothing pops up. */
export function NotesOnStudy({ typed, region, earlier, locale }: NotesOnStudyProps) {
  const study = {
    modality: String(typed.modality ?? ''),
    region,
    studyDate: String(typed.studyDate ?? ''),
    findings: typedFindings(typed, region),
  }
  const sentences = studyNotes(study, earlier).map((note) => sentence(note, earlier, locale))
  return (
    <div role="status">
      {sentences.length === 0 ? null : (
        <Notice kind="warning">
          <ul className="flex flex-col gap-1">
            {sentences.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function sentence(note: StudyNote, earlier: readonly EarlierStudy[], locale: Locale): string {
  const t = imaging[locale]
  const study = earlier.find(({ id }) => id === note.studyId)
  if (study === undefined) return ''
  switch (note.kind) {
    case 'duplicate':
      return t.noteDuplicate(studyTitle(study, locale))
    case 'mirrored':
      return t.noteSide(note.level)
    case 'jump': {
      const cell = study.levels.find(({ level }) => level === note.level)?.[note.parameter] ?? null
      const what = t.cellName(note.level, parameterNames[locale][note.parameter])
      return t.noteJump(what, cellWords(note.parameter, cell, locale), clinicalDate(study.studyDate, locale))
    }
  }
}
