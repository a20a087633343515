/** A number with its unit, never torn apart by a line break: `30 min`. Numbers under one keep their zero: `0.5`. */
export function quantity(amount: number, unit: string): string {
  return `${amount}\u00A0${unit}`
}
