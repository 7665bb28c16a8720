/** What one uploaded file may cost at most. */
export type FileLimits = {
  readonly uploadBytes: number
  readonly unpackedBytes: number
  readonly seconds: number
}

export const defaultFileLimits: FileLimits = {
  uploadBytes: 25 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  seconds: 10,
}

/** Memory of the extracting thread: its heap, and apart from it the buffers it holds outside the heap. */
export const extractionHeapMegabytes = 192
export const extractionBufferBytes = 256 * 1024 * 1024

/** A longer text is no document that a person wrote. */
export const mostCharacters = 10_000_000
