/** Just enough of tar (POSIX ustar) to read the plain files of an archive: a 512-byte header, then padded content. */
const blockSize = 512

export function filesInTar(archive: Uint8Array): { readonly name: string; readonly bytes: Uint8Array }[] {
  const text = (from: number, length: number) =>
    Buffer.from(archive.subarray(from, from + length))
      .toString('utf8')
      .replace(/\0.*$/s, '')
  const files: { name: string; bytes: Uint8Array }[] = []
  let at = 0
  while (at < archive.length && archive[at] !== 0) {
    const size = Number.parseInt(text(at + 124, 12), 8)
    const type = text(at + 156, 1)
    const content = at + blockSize
    if (type === '0' || type === '') {
      files.push({ name: text(at, 100), bytes: archive.subarray(content, content + size) })
    }
    at = content + Math.ceil(size / blockSize) * blockSize
  }
  return files
}
