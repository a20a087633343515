import type { DicomHeader, DicomImage } from '#lib/dicom/header'
import { dicom } from '#lib/messages/dicom'
import type { Locale } from '#lib/messages/locale'
import { WindowedImage } from './windowed-image.tsx'

type DicomPictureProps = { readonly header: DicomHeader; readonly frame: Uint8Array | null; readonly locale: Locale }

/** The first picture of the file, or why there is none. */
export function DicomPicture({ header: { image }, frame, locale }: DicomPictureProps) {
  const t = dicom[locale]
  if (!image.shown) return <p>{t.noPicture[image.why]}</p>
  // Shorter than announced: the file changed between header and picture.
  if (frame === null || frame.length < image.bytes) return <p>{t.noPicture.truncated}</p>
  return (
    <div className="flex flex-col gap-1">
      <h3>{t.picture}</h3>
      <p className="text-muted">
        {t.pictureNote} {image.frames > 1 ? t.frames(image.frames) : ''}
      </p>
      <WindowedImage key={keyOf(image, frame)} image={image} frame={frame} locale={locale} />
    </div>
  )
}

/** Another file begins with its own window. */
function keyOf({ rows, columns, offset }: DicomImage, frame: Uint8Array): string {
  return `${rows} ${columns} ${offset} ${frame.subarray(0, 64).join()}`
}
