import type { FormTemplate, Part } from '../model/templates.ts';

/** Points that a picture may take on a sheet. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
}

/** The room that a sheet gives its picture; without bound where it shows none. */
export function pictureRoom({ parts }: Pick<FormTemplate, 'parts'>): PictureRoom {
  return parts.flatMap(roomsIn)[0] ?? { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
}

function roomsIn(part: Part): readonly PictureRoom[] {
  switch (part.kind) {
    case 'picture':
      return [part];
    case 'frame':
      return part.parts.flatMap(roomsIn);
    case 'grid':
      return part.rows.flatMap(({ cells }) => cells.flatMap(({ field }) => (field.kind === 'parts' ? field.parts.flatMap(roomsIn) : [])));
    default:
      return [];
  }
}
