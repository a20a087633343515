import { Main } from './_shell/main.tsx'
import { NotFoundText } from './_shell/not-found-text.tsx'

/** Inside the portal's frame. */
export default function PortalNotFound() {
  return (
    <Main>
      <NotFoundText />
    </Main>
  )
}
