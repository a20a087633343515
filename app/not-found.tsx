import { NotFoundText } from './(portal)/_shell/not-found-text.tsx'

/** Outside the portal's frame. What does not exist and what is not permitted look the same. */
export default function NotFound() {
  return (
    <main className="mx-auto flex max-w-4xl flex-col items-start gap-4 p-6">
      <NotFoundText />
    </main>
  )
}
