/** What lies beside an export: what it is, and how to check it with and without us. */
export function exportReadme({ size, keys }: { readonly size: number; readonly keys: readonly string[] }): string {
  const named = keys.map((key) => `--vkey '${key}'`).join(' ')
  return `# An audit log of ${size} entries

A Merkle tree (RFC 6962) as files (C2SP tlog-tiles), whose head is a signed note (C2SP signed-note, tlog-checkpoint).

| | |
|---|---|
| \`checkpoint\` | the newest signed head, with what witnesses signed under it |
| \`checkpoints/\` | every head that was ever signed; \`cosigned/\` the same with witnesses' lines |
| \`tile/0/\`, \`tile/1/\` … | hashes, 256 a file |
| \`tile/entries/\` | the entries, each after its length in two bytes |
| \`verifier-keys\` | the keys that signed, oldest first. **Compare them with what you were given elsewhere**: a list that comes with the log proves nothing |

There are no names and no record numbers in the entries. They say who acted under which id, when, how, and on which
patient's random surrogate.

## Checking it offline

With Clearspine:

    npm run audit:verify -- FOLDER ${named}

Without Clearspine, with the library that checks Go's module sums (Debian: golang-go, golang-golang-x-mod-dev; the program
is \`docs/check-log.go\` of Clearspine, some ninety lines to read):

    GO111MODULE=off GOPATH=/usr/share/gocode go build -o check-log check-log.go
    ./check-log "$(tail -n 1 FOLDER/verifier-keys)" FOLDER

An older head, which somebody kept, against this log: add its file behind FOLDER.
`
}
