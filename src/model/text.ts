/** A sentence for a person, in both languages of the program. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;
