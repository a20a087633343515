/** Whether a field is called by its question: those are answered, the others entered. */
export function isQuestion(what: string): boolean {
  return /[?？]$/.test(what)
}
