import { type NextRequest, NextResponse } from 'next/server'
import { isReadableActionBody } from '#lib/action-body'
import { environment } from '#lib/env'

/**
 * Stands before every page, action and route: gives the request its id and the response its headers, and turns away
 * what no page should have to think about. It never decides who may do what; every page and action asks that itself,
 * because a header in front of the house can be bypassed.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce)
  const refused = refusal(request) ?? (await unreadable(request))
  return withHeaders(refused ?? proceed(request, requestId, policy), requestId, policy)
}

/** Static files carry a hash in their name, hold nothing about anybody, and may be kept by browsers. */
export const config = { matcher: ['/((?!_next/static/|icon.svg$).*)'] }

function proceed(request: NextRequest, requestId: string, policy: string): NextResponse {
  const headers = new Headers(request.headers)
  // Always our own: an id sent from outside would let a stranger write into the audit log's correlation.
  headers.set('x-request-id', requestId)
  // The framework reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  return NextResponse.next({ request: { headers } })
}

/**
 * What is turned away unseen: pages fetched ahead, because rendering a record is a look at it and leaves an entry of
 * something nobody saw; and writes that another site's page made this browser send.
 */
function refusal(request: NextRequest): NextResponse | null {
  if (isAhead(request)) return new NextResponse(null, { status: 204 })
  if (request.method === 'HEAD') return new NextResponse(null, { status: 405, headers: { allow: 'GET, POST' } })
  if (!isRead(request) && !isFromHere(request)) return new NextResponse('Cross-site request refused', { status: 403 })
  return null
}

/** A post to a page whose body nobody could decode: the sender's mistake, and never a fault of the service. */
async function unreadable(request: NextRequest): Promise<NextResponse | null> {
  if (request.method !== 'POST' || request.nextUrl.pathname.startsWith('/api/')) return null
  return (await isReadableActionBody(request)) ? null : new NextResponse('Unreadable form', { status: 400 })
}

/** Prefetch and prerender by a browser (Sec-Purpose; Purpose in older ones) and full prefetch by the framework. */
function isAhead({ headers }: NextRequest): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  return purpose.includes('prefetch') || headers.has('next-router-prefetch')
}

function isRead({ method }: NextRequest): boolean {
  return method === 'GET' || method === 'OPTIONS'
}

/**
 * Whether a write comes from a page of this host. Browsers always say so in one of the two headers, and `null` (a
 * sandboxed frame, a data URL) is nobody; what sends neither is no browser and carries no cookie it was tricked into.
 */
function isFromHere({ headers }: NextRequest): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  return origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get('host'))
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
  if (overHttps()) headers.set('strict-transport-security', `max-age=${TWO_YEARS_S}; includeSubDomains`)
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

function overHttps(): boolean {
  return environment().NEXTAUTH_URL.startsWith('https://')
}
