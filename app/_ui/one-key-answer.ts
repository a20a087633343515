import type { KeyboardEvent } from 'react'

/**
 * Answers a group of radios by the digit printed beside a choice. These are characters meant for the focused group, not
 * shortcuts of the page: nothing happens elsewhere. Digits, because Chinese input methods take letters for themselves;
 * full-width digits count too. Backspace or Delete makes the question unanswered again.
 */
export function answerByKey(event: KeyboardEvent<HTMLFieldSetElement>, movesOn: boolean): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  const group = event.currentTarget
  const choices = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  if (!choices.some((choice) => choice === event.target)) return

  if (event.key === 'Backspace' || event.key === 'Delete') {
    event.preventDefault()
    takeBack(choices)
    return
  }
  const chosen = choices.find((choice) => choice.dataset.digit === event.key.normalize('NFKC'))
  if (chosen === undefined) return
  event.preventDefault()
  chosen.focus()
  chosen.click()
  if (movesOn) nextQuestion(group)?.focus()
}

/** Unchecks by hand, and tells listeners: a browser has no event of its own for it. */
function takeBack(choices: readonly HTMLInputElement[]): void {
  for (const choice of choices.filter((each) => each.checked)) {
    choice.checked = false
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function nextQuestion(group: HTMLFieldSetElement): HTMLInputElement | null {
  const questions = [...(group.form ?? document).querySelectorAll<HTMLElement>('[data-one-key]')]
  const next = questions[questions.indexOf(group) + 1]
  return next?.querySelector('input[type=radio]:checked') ?? next?.querySelector('input') ?? null
}
