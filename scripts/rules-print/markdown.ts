/** A Markdown table; a bar inside a cell is escaped, because it would open a new one. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

export const code = (text: string) => `\`${text}\``

/** The lines of one cell. */
export const lines = (parts: readonly string[]) => parts.join('<br>')
