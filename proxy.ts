import { type NextRequest, NextResponse } from 'next/server'
import { isReadableActionBody } from '#lib/action-body'
import { canServe } from '#lib/can-serve'
import { parseLocale } from '#lib/messages/locale'
import { addressed, ownAddress } from '#lib/own-address'
import { readBody } from '#lib/request-body'
import { UNREADABLE_ADDRESS } from '#lib/request-target'
import { unavailablePage } from '#lib/unavailable-page'

/**
 * Stands before every page, action and route: gives the request its id and the response its headers, and turns away
 * what no page should have to think about. It never decides who may do what; every page and action asks that itself,
 * because a header in front of the house can be bypassed.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce)
  const refused = isForOperators(request)
    ? null
    : (refusal(request) ?? (await refusalOfBody(request)) ?? (await unavailable(request)))
  return withHeaders(refused ?? proceed(request, requestId, policy), requestId, policy)
}

/** Static files carry a hash in their name, hold nothing about anybody, and may be kept by browsers. */
export const config = { matcher: ['/((?!_next/static/|icon.svg$).*)'] }

/** Asked by load balancers and start scripts, by whatever name they know the machine; it answers for itself. */
function isForOperators({ method, nextUrl }: NextRequest): boolean {
  return method === 'GET' && nextUrl.pathname === '/api/health'
}

function proceed(request: NextRequest, requestId: string, policy: string): NextResponse {
  const headers = new Headers(request.headers)
  // Always our own: an id sent from outside would let a stranger write into the audit log's correlation.
  headers.set('x-request-id', requestId)
  // The framework would believe a sender's word about the host, and compares the origin of actions with it.
  headers.set('x-forwarded-host', ownAddress().host)
  // The framework reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  return NextResponse.next({ request: { headers } })
}

/**
 * What is turned away unseen: requests for another host; pages fetched ahead, because rendering a record is a look at it
 * and leaves an entry of something nobody saw; and writes that another site's page made this browser send.
 */
function refusal(request: NextRequest): NextResponse | null {
  const elsewhere = refusalOfHost(request)
  if (elsewhere) return elsewhere
  if (isAhead(request)) return new NextResponse(null, { status: 204 })
  if (request.method !== 'GET' && !isFromHere(request)) return text('Cross-site request refused', 403)
  const methods = request.nextUrl.pathname.startsWith('/api/') ? ROUTE_METHODS : PAGE_METHODS
  if (!methods.includes(request.method))
    return new NextResponse(null, { status: 405, headers: { allow: methods.join(', ') } })
  return request.nextUrl.pathname === UNREADABLE_ADDRESS ? text('Unreadable address', 400) : null
}

/** A HEAD would be a look that nobody saw; route handlers answer 405 themselves for what they do not have. */
const PAGE_METHODS = ['GET', 'POST']
const ROUTE_METHODS = ['GET', 'POST', 'DELETE']

function refusalOfHost({ headers, method, nextUrl }: NextRequest): NextResponse | null {
  const where = addressed(headers.get('host'))
  if (where === 'here') return null
  // The framework fetches the page that an action leads to by itself, under the name that it listens at; led away, the
  // fetch would lose its cookies, and the page would be drawn for nobody.
  if (where === 'same-machine' && method === 'GET' && headers.has('rsc')) return null
  const own = ownAddress()
  if (where === 'elsewhere' || method !== 'GET') return text(`This portal answers at ${own.origin} only`, 421)
  return NextResponse.redirect(new URL(`${nextUrl.pathname}${nextUrl.search}`, own))
}

/** A body that is too large, or a post to a page that nobody could decode: the sender's mistake, never a fault of ours. */
async function refusalOfBody(request: NextRequest): Promise<NextResponse | null> {
  if (request.method === 'GET') return null
  const body = await readBody(request)
  if (body === 'too-large') return text('Too large', 413)
  if (request.nextUrl.pathname.startsWith('/api/')) return null
  const { url, headers } = request
  const again = new Request(url, { method: 'POST', headers, body })
  return (await isReadableActionBody(again)) ? null : text('Unreadable form', 400)
}

/** Nobody is left waiting for a page that cannot come, and nothing that cannot be asked reads as a yes. */
async function unavailable({ headers, cookies }: NextRequest): Promise<NextResponse | null> {
  if (await canServe(performance.now())) return null
  const locale = parseLocale(cookies.get('locale')?.value ?? null)
  const answer = headers.has('next-action')
    ? text('Service not available', 503)
    : new NextResponse(unavailablePage(locale), {
        status: 503,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
  answer.headers.set('retry-after', String(RETRY_AFTER_S))
  return answer
}

/** A restarted database takes a few seconds; asking sooner only adds to its work. */
const RETRY_AFTER_S = 5

function text(sentence: string, status: number): NextResponse {
  return new NextResponse(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Prefetch and prerender by a browser (Sec-Purpose; Purpose in older ones) and full prefetch by the framework. */
function isAhead({ headers }: NextRequest): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  return purpose.includes('prefetch') || headers.has('next-router-prefetch')
}

/**
 * Whether a write comes from a page of this host. Browsers always say so in one of the two headers, and `null` (a
 * sandboxed frame, a data URL) is nobody; what sends neither is no browser and carries no cookie it was tricked into.
 */
function isFromHere({ headers }: NextRequest): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  return origin === null || origin === ownAddress().origin
}

function withHeaders(response: NextResponse, requestId: string, policy: string): NextResponse {
  const { headers } = response
  headers.set('x-request-id', requestId)
  headers.set('content-security-policy', policy)
  headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  // Not `no-referrer`: browsers would then send the origin `null` with our own forms.
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  if (ownAddress().protocol === 'https:')
    headers.set('strict-transport-security', `max-age=${TWO_YEARS_S}; includeSubDomains`)
  return response
}

/** What browsers' preload lists ask for at least is one year; two is what they recommend. */
const TWO_YEARS_S = 2 * 365 * 24 * 60 * 60

/**
 * Scripts and styles only with this response's nonce. Style attributes are allowed, because nothing a person typed is
 * ever put into one. Development needs eval and inline styles for its own tools.
 */
function contentPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
