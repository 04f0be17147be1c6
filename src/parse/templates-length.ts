/** Type sizes by their Chinese names, in points. */
const sizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

/** `28mm`, `1.5cm`, `12pt`, `12` (points) or `四号`, in points; `undefined` for anything else. */
export function parseLength(text: string): number | undefined {
  const named = sizes[text.trim()];
  if (named !== undefined) return named;

  const [match, number, unit] = /^(\d+(?:\.\d+)?)\s*(mm|cm|pt)?$/.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;

  const points = { mm: 72 / 25.4, cm: 720 / 25.4, pt: 1 }[unit ?? 'pt'] ?? 1;
  return Number(number) * points;
}
