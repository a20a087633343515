/** Where requests are led whose address nobody could read; proxy.ts answers there. */
export const UNREADABLE_ADDRESS = '/unreadable-address'

/**
 * The target that the framework is to see in place of the one that was sent. It decodes addresses before any code of
 * ours runs, and takes one that cannot be decoded for a fault of its own; a whole URL (RFC 9112 section 3.2.2) it would
 * believe about its host. Both are the sender's mistake and are led to where they are told so.
 */
export function readableTarget(sent: string): string {
  return sent.startsWith('/') && isDecodable(sent) ? sent : UNREADABLE_ADDRESS
}

function isDecodable(address: string): boolean {
  const [path = ''] = address.split('?')
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
