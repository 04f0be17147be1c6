import { certificate } from './certificate.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { dayOrMoment } from './day-or-moment.ts';
import { decimal } from './decimal.ts';
import { documentNumber } from './document-number.ts';
import type { Format } from './format.ts';
import { idCard } from './id-card.ts';
import { length } from './length.ts';
import { millimetres } from './millimetres.ts';
import { moment } from './moment.ts';
import { money } from './money.ts';
import { path } from './path.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { postcode } from './postcode.ts';
import { sha256 } from './sha256.ts';
import { uscc } from './uscc.ts';

/** Every format that a schema may name. */
export const formats: readonly Format[] = [
  certificate,
  count,
  date,
  dayOrMoment,
  decimal,
  documentNumber,
  idCard,
  length,
  millimetres,
  moment,
  money,
  path,
  phone,
  plate,
  postcode,
  sha256,
  uscc,
];

/** The same formats as questions by name, as validators want them. */
export const formatTests: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  formats.map((format) => [format.name, (text: string) => format.fault(text) === undefined]),
);
