/**
 * Whether a post to a server action can be decoded by the framework. What cannot would throw inside it, before any code
 * of ours runs, and be answered as a fault of the service; it is the sender's. The grammar is that of React's replies
 * (react-server-dom, ReactFlightReplyClient), and no more of it than our own pages send: arguments as a JSON list, forms
 * beside it, ids as texts.
 */

/** A text that says more than itself: what may stand after the `$`. Anything else (promises, dates, functions …) is refused. */
const HARMLESS = /^\$(\$|undefined$|T)/
const FORM = /^\$K[0-9a-f]+$/
/** The same object once more, by the way to it. */
const SAME_AGAIN = /^\$([0-9a-f]+)((?::[\w.-]+)*)$/
const NOT_OURS = /:(__proto__|constructor|prototype)(:|$)/

/** How a form names its action and the arguments bound to it when it is sent without script. */
const BOUND = /^\$ACTION_\d+:\d+$/
const REFERENCE = /^\$ACTION_REF_(\d+)$/

export async function isReadableActionBody(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? ''
  const byScript = request.headers.has('next-action')
  if (!type.startsWith('multipart/form-data')) {
    return byScript ? type.startsWith('text/plain') && isArgumentList(await request.text(), null) : true
  }
  const form = await request.formData().catch(() => null)
  if (form === null) return false
  return byScript ? isArgumentList(form.get('0'), form) : isBoundForm(form)
}

function isBoundForm(form: FormData): boolean {
  return [...form].every(([name, value]) => {
    if (BOUND.test(name)) return parsed(value) !== undefined
    const reference = REFERENCE.exec(name)
    return reference === null || form.has(`$ACTION_${reference[1]}:0`)
  })
}

function isArgumentList(text: unknown, form: FormData | null): boolean {
  const list = parsed(text)
  return Array.isArray(list) && textsIn(list).every((each) => isKnown(each, form))
}

function isKnown(text: string, form: FormData | null): boolean {
  if (!text.startsWith('$') || HARMLESS.test(text)) return true
  if (form === null) return false
  const again = SAME_AGAIN.exec(text)
  if (again === null) return FORM.test(text)
  const [, id = '', way = ''] = again
  return (id === '0' || form.has(id)) && !NOT_OURS.test(way)
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every text of a JSON value, without recursion: how deep it goes is the sender's choice. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = []
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next === 'string') texts.push(next)
    else if (typeof next === 'object' && next !== null) left.push(...Object.values(next))
  }
  return texts
}
