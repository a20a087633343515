/** What the search box hears back: nothing, or why it did not lead anywhere. */
export type SearchState = {
  readonly text: string | null
  readonly heading: string
  readonly sentences: readonly string[]
  /** Who may be meant by a name: each sends the same search again with an id in the name's place. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export const nothingAsked: SearchState = { text: null, heading: '', sentences: [], choices: [] }

export type SearchAction = (previous: SearchState, formData: FormData) => Promise<SearchState>
