/** What a DICOM file says of itself, as far as the portal reads it. Text as it stands there; dates as calendar dates. */
export type DicomHeader = {
  readonly modality: string | null
  readonly studyDate: string | null
  readonly bodyPart: string | null
  readonly studyUid: string | null
  readonly accessionNumber: string | null
  /** A person name as DICOM writes it: components by ^, scripts by =. */
  readonly patientName: string | null
  readonly birthDate: string | null
  readonly image: DicomImage | NoImage
}

/** Where the first frame lies and how its numbers are to be read. */
export type DicomImage = {
  readonly shown: true
  readonly rows: number
  readonly columns: number
  readonly bitsAllocated: 8 | 16
  readonly bitsStored: number
  readonly signed: boolean
  readonly bigEndian: boolean
  /** MONOCHROME1: low is white. */
  readonly inverted: boolean
  readonly slope: number
  readonly intercept: number
  readonly window: Window | null
  readonly frames: number
  /** First byte of the first frame in the file, and its length. */
  readonly offset: number
  readonly bytes: number
}

/** Why there is no picture to show; what the header says is read all the same. */
export type NoImage = {
  readonly shown: false
  readonly why: 'none' | 'compressed' | 'colour' | 'unusual' | 'truncated'
}

/** Which values are shown from black to white: middle and width, in the units of the rescaled values. */
export type Window = { readonly center: number; readonly width: number }

/** Why nothing of a file can be read. */
export type DicomProblem = 'empty' | 'not-dicom' | 'deflated' | 'too-long' | 'broken'

export type DicomReading =
  | { readonly ok: true; readonly header: DicomHeader }
  | { readonly ok: false; readonly problem: DicomProblem }
