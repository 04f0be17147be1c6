import type { Text } from '../model/text.ts';

/** From when until when, as it is written; either may be open. */
export function periodText(from = '', until = ''): Text {
  if (from === '') return { zh: `到 ${until} 止`, en: `until ${until}` };
  if (until === '') return { zh: `从 ${from} 起`, en: `from ${from} on` };

  return { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
}
