import { encode } from 'uqr'

type QrCodeProps = {
  /** What a camera reads. */
  readonly text: string
  /** What the picture is, for those who do not see it. */
  readonly label: string
}

/** A QR code as a drawing in the page: black on white in every theme, with the quiet border that cameras need. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={232} height={232} className="max-w-full">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
