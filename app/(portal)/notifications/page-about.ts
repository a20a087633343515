/** The page of a patient that a notification's subject ('kind:uuid') is about. */
export function pageAbout(patientId: string, subject: string): string {
  const [kind, id] = subject.split(':')
  switch (kind) {
    case 'recommendation':
      return `/patients/${patientId}/recommendations/${id}`
    case 'advice':
      return `/patients/${patientId}/advice/${id}`
    default:
      return `/patients/${patientId}/clearance`
  }
}
