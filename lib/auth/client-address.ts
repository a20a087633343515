/**
 * The network address that tries are counted under.
 *
 * `connection` is where the connection comes from, which instrumentation.ts reads from the socket. X-Forwarded-For is text
 * that anybody can send, so it counts only as far as the operator says that proxies of their own have written it
 * (CLEARSPINE_PROXIES): with one proxy its last entry, with two the last but one. Without the header, or with too few
 * entries, the connection's own address stands, which waits sooner and not later.
 */
export function clientAddress(connection: string | null, forwardedFor: string | null, proxies: number): string {
  const steps = (forwardedFor ?? '')
    .split(',')
    .map((step) => step.trim())
    .filter(Boolean)
  const said = proxies > 0 ? steps.at(-proxies) : undefined
  return network(said ?? connection ?? '')
}

/** One customer has a whole /64 of IPv6 addresses: they are one guesser. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').toLowerCase()
  if (!plain.includes(':')) return plain.slice(0, 64) || 'unknown'
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeroes = plain.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return `${[...before, ...zeroes, ...after].slice(0, 4).join(':')}::/64`.slice(0, 64)
}
