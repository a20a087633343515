import type { Text } from './document.ts'
import { FIELD_LABELS, LEVEL_LABELS, STUDY_LABELS } from './field-labels.ts'
import { text } from './text.ts'

const LEVEL_PATH = /^imaging\.levels\[([^\]]+)\]\.([A-Za-z0-9]+)(?:\.([LR]))?$/
const STUDY_PATH = /^imaging\.studies\[(\d+)\]\.([A-Za-z]+)$/

const SIDE_EN = { L: 'left', R: 'right' } as const
const SIDE_ZH = { L: '左侧', R: '右侧' } as const

/** The field's own name without its row and side: what tells which words its values are written in. */
export function fieldName(path: string): string {
  return LEVEL_PATH.exec(path)?.[2] ?? STUDY_PATH.exec(path)?.[2] ?? path
}

/** What people call the field at a path, e.g. "right lateral recess (Bartynski) at L4-L5". */
export function fieldLabel(path: string): Text {
  const ofLevel = LEVEL_PATH.exec(path)
  if (ofLevel) {
    const [, row = '', field = '', side] = ofLevel
    const label = LEVEL_LABELS[field] ?? text(field, field)
    const place = /^\d+$/.test(row) ? text(`row ${Number(row) + 1}`, `第 ${Number(row) + 1} 行`) : text(row, row)
    const en = side ? `${SIDE_EN[side as 'L' | 'R']} ${label.en}` : label.en
    const zh = side ? `${SIDE_ZH[side as 'L' | 'R']}${label['zh-CN']}` : label['zh-CN']
    return text(`${en} at ${place.en}`, `${place['zh-CN']} ${zh}`)
  }
  const ofStudy = STUDY_PATH.exec(path)
  if (ofStudy) {
    const [, index = '0', field = ''] = ofStudy
    const label = STUDY_LABELS[field] ?? text(field, field)
    const place = Number(index) + 1
    return text(`${label.en} (study ${place})`, `${label['zh-CN']}(第 ${place} 项检查)`)
  }
  return FIELD_LABELS[path] ?? text(path, path)
}
