import type { Scale } from '#lib/clinical/scale'

type Step = Scale['steps'][number]
type Named = readonly [what: string, scale: Scale]

const severities = ['NONE', 'MILD', 'MODERATE', 'SEVERE']
const findings: Readonly<Record<Scale['gives'], readonly (string | null)[]>> = {
  severity: [null, ...severities],
  root: [null, 'NONE', 'CONTACT', 'DEVIATION', 'COMPRESSION'],
  cord: [null, 'NONE', 'INDENTATION', 'COMPRESSION'],
  caudaEquina: [null, 'NO', 'YES'],
}

const regions = ['CERVICAL', 'THORACIC', 'LUMBAR'] as const
const kinds = ['central', 'graded', 'measured'] as const

/** No value of the schema lies below such a step, so there is nothing of `lowest` to break, and no room to move down. */
const isBottom = (from: number | string | undefined, words: readonly string[] = []): boolean =>
  from === 0 || (from !== undefined && from === words[0])

/** Every way to break a scale at one place: a step dropped, moved or renamed, its lowest word, its reach or its kind. */
export function* mutantsOfScale(scale: Scale): Generator<Named> {
  const { steps, lowest, gives, kind } = scale
  for (const word of isBottom(steps[0]?.from, scale.words) ? [] : findings[gives]) {
    if (word !== lowest) yield [`lowest gives ${word}, not ${lowest}`, { ...scale, lowest: word }]
  }
  for (const [index, step] of steps.entries()) {
    const with_ = (changed: Step): Scale => ({ ...scale, steps: steps.with(index, changed) })
    yield [`step from ${step.from} dropped`, { ...scale, steps: steps.filter((other) => other !== step) }]
    for (const word of findings[gives]) {
      if (word !== step.gives)
        yield [`step from ${step.from} gives ${word}, not ${step.gives}`, with_({ ...step, gives: word })]
    }
    for (const from of moved(step.from, scale.words))
      yield [`step from ${from}, not ${step.from}`, with_({ ...step, from })]
  }
  for (const region of scale.regions ?? []) {
    yield [`not in ${region}`, { ...scale, regions: scale.regions?.filter((other) => other !== region) ?? [] }]
  }
  for (const region of scale.regions === undefined ? [] : regions.filter((other) => !scale.regions?.includes(other))) {
    yield [`in ${region} too`, { ...scale, regions: [...(scale.regions ?? []), region] }]
  }
  for (const level of scale.levels ?? []) {
    yield [`not at ${level}`, { ...scale, levels: scale.levels?.filter((other) => other !== level) ?? [] }]
  }
  for (const other of kinds) if (other !== kind) yield [`counted as ${other}, not ${kind}`, { ...scale, kind: other }]
}

/** A step's bound, one place lower and one higher. */
function moved(from: number | string, words: readonly string[] = []): (number | string)[] {
  if (typeof from === 'number') {
    const shift = Number.isInteger(from) ? 1 : 0.1
    return from === 0 ? [shift] : [from - shift, from + shift]
  }
  const place = words.indexOf(from)
  return [words[place - 1], words[place + 1]].filter((word) => word !== undefined)
}
