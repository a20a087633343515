import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DicomImage, Window } from '#lib/dicom/header'
import { fullWindow, greyPixels, valuesOf } from '#lib/dicom/pixels'
import { dicom } from '#lib/messages/dicom'
import type { Locale } from '#lib/messages/locale'
import { Button } from '#ui/button'

type WindowedImageProps = { readonly image: DicomImage; readonly frame: Uint8Array; readonly locale: Locale }

/** Steps that a slider has from one end to the other: as many as eyes tell greys apart, twice over. */
const STEPS = 512

/** A picture with window and level: by two sliders for every hand and key, and by dragging on it for the pointer. */
export function WindowedImage({ image, frame, locale }: WindowedImageProps) {
  const t = dicom[locale]
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const values = useMemo(() => valuesOf(image, frame), [image, frame])
  const full = useMemo(() => fullWindow(values), [values])
  const first = image.window ?? full
  const [shown, show] = useState<Window>(first)

  useEffect(() => {
    const pixels = greyPixels(values, shown, image.inverted)
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, image.columns, image.rows), 0, 0)
  }, [values, shown, image])

  const step = full.width / STEPS
  function drag(event: PointerEvent<HTMLCanvasElement>) {
    if (event.buttons !== 1) return
    const { movementX, movementY } = event
    show(({ center, width }) => ({ center: center + movementY * step, width: Math.max(1, width + movementX * step) }))
  }

  return (
    <div className="flex flex-wrap items-start gap-4">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t.pictureLabel(image.rows, image.columns)}
        width={image.columns}
        height={image.rows}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        className="h-auto w-full max-w-md touch-none border border-border bg-text"
      />
      <div className="flex flex-col gap-2">
        <Slider
          id={`${id}-center`}
          label={t.center}
          min={full.center - full.width / 2}
          max={full.center + full.width / 2}
          step={step}
          value={shown.center}
          onValue={(center) => show({ ...shown, center })}
        />
        <Slider
          id={`${id}-width`}
          label={t.width}
          min={1}
          max={Math.max(full.width, first.width)}
          step={step}
          value={shown.width}
          onValue={(width) => show({ ...shown, width })}
        />
        <div>
          <Button type="button" kind="secondary" onClick={() => show(first)}>
            {t.resetWindow}
          </Button>
        </div>
        <p className="max-w-64 text-muted">{t.drag}</p>
      </div>
    </div>
  )
}

type SliderProps = {
  readonly id: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly onValue: (value: number) => void
}

/**
 * The platform's own slider: arrows, Page Up and Down, Home and End work without a line of ours. It has no name to send.
 * It keeps its own value: the form around it is read at every input, and a controlled one would be drawn back by that
 * reading before its own change was heard.
 */
function Slider({ id, label, value, onValue, ...range }: SliderProps) {
  const slider = useRef<HTMLInputElement>(null)
  // Dragging on the image moves the sliders too.
  useEffect(() => {
    if (slider.current) slider.current.value = String(value)
  }, [value])

  return (
    <div className="flex flex-col">
      <label htmlFor={id}>
        {label}: {Math.round(value)}
      </label>
      <input
        {...range}
        id={id}
        type="range"
        ref={slider}
        defaultValue={value}
        onChange={(event) => onValue(Number(event.target.value))}
        className="min-h-11 w-64 max-w-full accent-link"
      />
    </div>
  )
}
