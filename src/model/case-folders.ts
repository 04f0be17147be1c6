/** The folders of a case whose files are a part of it. `frames/` holds key frames of recordings, `replaced/` what a lawful replacement put aside. */
export const caseFolders: readonly string[] = ['records', 'media', 'scans', 'frames', 'replaced'];
