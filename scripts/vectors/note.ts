/** Notes of Go's checksum database, of C2SP and of witnesses, to be accepted or refused. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { openNote } from '#lib/audit/note'
import { expectRefusal, runSet, type SetResult } from './result.ts'

type NoteVector = { name: string; vkeys: string[]; note: string; wantErr: boolean }

export async function runNoteVectors(folder: string): Promise<SetResult[]> {
  const vectors: NoteVector[] = JSON.parse(readFileSync(join(folder, 'signed-note.json'), 'utf8'))
  const checks = vectors.map(({ name, vkeys, note, wantErr }) => ({
    name,
    check: () =>
      expectRefusal(wantErr, () => {
        const keys = vkeys.map((vkey) => parseVerifierKey(nodeSha256, vkey))
        return openNote(nodeVerifyEd25519, note, keys)
      }),
  }))
  return [await runSet('signed notes', checks)]
}
