/** The calendar day in Shanghai, where the demo facility stands, so many days from today. */
export function facilityDay(offset = 0): string {
  const at = new Date(Date.now() + offset * 24 * 60 * 60 * 1000)
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at)
}
