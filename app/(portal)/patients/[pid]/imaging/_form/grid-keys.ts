import type { KeyboardEvent } from 'react'

/**
 * Moving in the grid by keyboard. Stops carry `data-stop` (grid, row or detail), their level and their place in the row.
 * Arrows move as on paper, Enter goes on to the next cell, + opens a level's detail and comes back from it. Characters
 * of an input method that is still composing are none of our business.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  const { target } = event
  if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return
  const next = nextStop(event.currentTarget, target, event.key.normalize('NFKC'))
  if (next === undefined) return
  event.preventDefault()
  next?.focus()
}

/** Where a key leads: an element, null for "nowhere, but the key is ours", undefined for a key that is not. */
function nextStop(grid: HTMLElement, from: HTMLElement, key: string): HTMLElement | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      if (from.dataset.stop === 'detail') return undefined
      return beside(grid, from, key === 'ArrowRight' ? 1 : -1)
    case 'ArrowDown':
    case 'ArrowUp':
      // A list box opens and chooses with these keys.
      if (from instanceof HTMLSelectElement) return undefined
      return from.dataset.stop === 'detail' ? inOrder(grid, from, key === 'ArrowDown' ? 1 : -1) : above(grid, from, key)
    case 'Enter':
      return from instanceof HTMLButtonElement ? undefined : (inOrder(grid, from, 1) ?? behind(grid))
    case '+':
      return toggleDetail(grid, from)
    default:
      return undefined
  }
}

function stops(grid: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(selector)].filter((stop) => stop.offsetParent !== null)
}

function beside(grid: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const row = stops(grid, `[data-level="${from.dataset.level}"]:is([data-stop="grid"], [data-stop="row"])`)
  return row[row.indexOf(from) + step] ?? null
}

function above(grid: HTMLElement, from: HTMLElement, key: 'ArrowDown' | 'ArrowUp'): HTMLElement | null {
  const column = stops(grid, `[data-place="${from.dataset.place}"]`)
  return column[column.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)] ?? null
}

/** The next field of the same kind; behind the last field of a level's detail, the next level's first cell. */
function inOrder(grid: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const kind = from.dataset.stop
  const same = stops(
    grid,
    kind === 'detail' ? `[data-stop="detail"][data-level="${from.dataset.level}"]` : '[data-stop="grid"]',
  )
  const next = same[same.indexOf(from) + step]
  if (next !== undefined || kind !== 'detail') return next ?? null
  const cells = stops(grid, '[data-stop="grid"]')
  const ownCells = cells.filter((cell) => cell.dataset.level === from.dataset.level)
  const last = ownCells.at(-1)
  return last === undefined ? null : ((step === 1 ? cells[cells.indexOf(last) + 1] : last) ?? last)
}

/** The question that follows the grid, where Enter leads from the last cell. */
function behind(grid: HTMLElement): HTMLElement | null {
  const questions = [...(grid.closest('form')?.querySelectorAll<HTMLElement>('[data-one-key]') ?? [])]
  return questions[questions.indexOf(grid) + 1]?.querySelector('input') ?? null
}

/** Opens the level's detail and enters it; from inside, closes it and goes back to the level's last cell. */
function toggleDetail(grid: HTMLElement, from: HTMLElement): HTMLElement | null {
  const { level } = from.dataset
  const detail = grid.querySelector<HTMLDetailsElement>(`details[data-level="${level}"]`)
  if (detail === null) return null
  if (from.dataset.stop === 'detail') {
    detail.open = false
    return stops(grid, `[data-stop="grid"][data-level="${level}"]`).at(-1) ?? null
  }
  detail.open = true
  return stops(grid, `[data-stop="detail"][data-level="${level}"]`)[0] ?? null
}
