'use client'

import type { PointerEvent } from 'react'
import type { Level, StudyRegion } from '#lib/clinical/level'
import { cellOfText, textOfCell } from '#lib/clinical/recorded/digits'
import { levelsOfStudy } from '#lib/clinical/recorded/grid'
import { PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import { cellField } from '#lib/clinical/recorded/study-fields'
import { parameterNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { typedWords } from '../_words/cell-words.ts'
import { columnsOf, typedCell } from './typed-study.ts'

type SpineDiagramProps = { readonly typed: FormValues; readonly region: StudyRegion; readonly locale: Locale }

const ROW = 34
const BOX = 34
const GAP = 6
const NAME = 62
const HEAD = 20

/**
 * The levels as on the axial image, the patient's right on the left: strokes for the grade, hatching where nothing could
 * be said, dots where nothing was entered. A drawing of the grid beside it: everything in it is also there in words.
 */
export function SpineDiagram({ typed, region, locale }: SpineDiagramProps) {
  const t = imaging[locale]
  const levels = levelsOfStudy(region)
  const widest = Math.max(...levels.map((level) => columnsOf(level).length))
  const width = NAME + widest * (BOX + GAP)
  return (
    <figure className="max-w-md xl:sticky xl:top-[calc(var(--banner-height)+1rem)]" data-screen-only>
      <svg
        role="img"
        aria-label={`${t.diagram}. ${summary(typed, levels, locale)}`}
        viewBox={`0 0 ${width} ${HEAD + levels.length * ROW}`}
        className="w-full text-text"
        onPointerDown={focusCell}
      >
        <title>{t.diagram}</title>
        <defs>
          <pattern id="spine-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v6" stroke="currentColor" strokeWidth="2" />
          </pattern>
          <pattern id="spine-dots" width="8" height="8" patternUnits="userSpaceOnUse">
            <circle cx="2" cy="2" r="1.250" fill="currentColor" />
          </pattern>
        </defs>
        <text x={NAME} y={14} fontSize="12" fill="currentColor">
          {t.diagramRight}
        </text>
        <text x={width - GAP} y={14} fontSize="12" textAnchor="end" fill="currentColor">
          {t.diagramLeft}
        </text>
        {levels.map((level, row) => (
          <g key={level} transform={`translate(0 ${HEAD + row * ROW})`}>
            <text x="0" y={BOX / 2 + 3} fontSize="13" fill="currentColor">
              {level}
            </text>
            {columnsOf(level).map((parameter, column) => (
              <Box
                key={parameter}
                x={NAME + (column + offset(level, widest)) * (BOX + GAP)}
                field={cellField(level, parameter)}
                look={lookOf(parameter, typedCell(typed, level, parameter))}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="text-muted text-sm">{t.diagramLegend}</figcaption>
    </figure>
  )
}

type Look = 'dots' | 'hatch' | number

/** Strokes stand for places above the mildest grade; a text that is no grade counts as nothing entered. */
function lookOf(parameter: Parameter, text: string): Look {
  const cell = cellOfText(parameter, text)
  if (cell === undefined || cell === null) return 'dots'
  if (cell === 'NOT_REPORTED' || cell === 'CANNOT_ASSESS') return 'hatch'
  const definition = PARAMETERS[parameter]
  return definition.kind === 'graded'
    ? (definition.scale as readonly unknown[]).indexOf(cell)
    : Number(textOfCell(parameter, cell))
}

/** Fewer columns stand in the middle, so that the canal stays over the canal. */
function offset(level: Level, widest: number): number {
  return Math.floor((widest - columnsOf(level).length) / 2)
}

const HEIGHT = ROW - 8

function Box({ x, field, look }: { readonly x: number; readonly field: string; readonly look: Look }) {
  const fill = look === 'hatch' ? 'url(#spine-hatch)' : look === 'dots' ? 'url(#spine-dots)' : 'transparent'
  const strokes = typeof look === 'number' ? look : 0
  return (
    <g data-field={field} className="cursor-pointer">
      <rect
        x={x}
        y="2"
        width={BOX}
        height={HEIGHT}
        fill={fill}
        stroke="currentColor"
        strokeWidth={typeof look === 'number' ? 2 : 0.75}
      />
      {Array.from({ length: strokes }, (_, stroke) => {
        const at = x + ((stroke + 1) * BOX) / (strokes + 1)
        // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is nothing but its place.
        return <path key={stroke} d={`M${at} 6v${HEIGHT - 8}`} stroke="currentColor" strokeWidth="4" />
      })}
    </g>
  )
}

/** A touch on a box leads to its cell; the drawing itself is no stop for the keyboard. */
function focusCell(event: PointerEvent<SVGSVGElement>): void {
  const field = (event.target as Element).closest('[data-field]')?.getAttribute('data-field')
  const form = event.currentTarget.closest('form')
  const cell = field ? form?.elements.namedItem(field) : null
  if (!(cell instanceof HTMLInputElement)) return
  event.preventDefault()
  cell.focus()
}

function summary(typed: FormValues, levels: readonly Level[], locale: Locale): string {
  const t = imaging[locale]
  const rows = levels.flatMap((level) => {
    const stated = columnsOf(level).flatMap((parameter) => {
      const text = typedCell(typed, level, parameter)
      return text === '' ? [] : [`${parameterNames[locale][parameter]} ${typedWords(parameter, text, locale)}`]
    })
    return stated.length === 0 ? [] : [t.levelSummary(level, stated.join(', '))]
  })
  return rows.length === 0 ? t.nothingEntered : rows.join(' ')
}
