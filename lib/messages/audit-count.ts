/** A number of entries with its thousands set apart, `48,190`, the same in both languages and on every machine. */
export function auditCount(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
