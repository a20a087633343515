/** The part of an address that names a draft; nothing for none. */
export function draftQuery(draftId: string | readonly string[] | undefined): string {
  return typeof draftId === 'string' ? `?draft=${encodeURIComponent(draftId)}` : ''
}
