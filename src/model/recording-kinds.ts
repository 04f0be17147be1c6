import type { FileKind } from './case.ts';

/** Sound and film, of which length and time can be told. */
export const recordingKinds: readonly FileKind[] = ['mp4', 'mov', 'webm', 'avi', 'mpegts', 'mp3', 'm4a', 'wav', 'ogg', 'flac', 'amr'];
