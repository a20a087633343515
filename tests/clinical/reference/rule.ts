/** A rule of the knowledge base as a plain question to the raw record. */
export type ReferenceRules = Readonly<Record<string, (record: unknown) => boolean>>
