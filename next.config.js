/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A wrong address in a link is then a wrong type.
  typedRoutes: true,
  // Types are a step of `npm test`, over tests and scripts too; here they would only make a first start slower.
  typescript: { ignoreBuildErrors: true },
  // Lets proxy.ts see that the framework fetches a page ahead; otherwise that looks like a person looking at a record.
  skipProxyUrlNormalize: true,
  // The image optimiser is a service that fetches and decodes on request; there is no picture here that needs it.
  images: { unoptimized: true },
  // What proxy.ts lets through (lib/request-body.ts); a second fence, should a request ever reach an action without it.
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  // Static files do not pass proxy.ts, which sends the rest (and this one too) with everything else.
  headers: async () => [{ source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }],
  // Native code and wire protocols, loaded by Node as they are.
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'pg'],
  // The PDF's fonts are read as files by name, which no tracing sees.
  outputFileTracingIncludes: { '/patients/*/advice/*/handout.pdf': ['./node_modules/@fontsource/*/files/*.woff'] },
}
