/** A day to be written by hand, with room for a year of two figures. */
export const dayToWrite = '\u3000\u3000年\u3000\u3000月\u3000\u3000日';
