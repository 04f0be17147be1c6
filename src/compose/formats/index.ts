import type { Format } from '../format.ts';
import { bytes } from './bytes.ts';
import { certificates } from './certificates.ts';
import { chineseAmount } from './chinese-amount.ts';
import { chineseDate } from './chinese-date.ts';
import { chineseDatetime } from './chinese-datetime.ts';
import { chineseMoney } from './chinese-money.ts';
import { chinesePeriod } from './chinese-period.ts';
import { chineseSpan } from './chinese-span.ts';
import { chineseTime } from './chinese-time.ts';
import { duration } from './duration.ts';
import { eightDigits } from './eight-digits.ts';
import { joined } from './joined.ts';
import { maskedId } from './masked-id.ts';
import { money } from './money.ts';
import { numbered } from './numbered.ts';
import { officersWithCertificates } from './officers-with-certificates.ts';
import { partyName } from './party-name.ts';
import { people } from './people.ts';
import { plain } from './plain.ts';
import { rights } from './rights.ts';
import { signatures } from './signatures.ts';
import { titled } from './titled.ts';
import { together } from './together.ts';

/** The formatters by the name under which a template asks for them. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['bytes', bytes],
  ['certificates', certificates],
  ['chinese-amount', chineseAmount],
  ['chinese-date', chineseDate],
  ['chinese-datetime', chineseDatetime],
  ['chinese-money', chineseMoney],
  ['chinese-period', chinesePeriod],
  ['chinese-span', chineseSpan],
  ['chinese-time', chineseTime],
  ['duration', duration],
  ['eight-digits', eightDigits],
  ['joined', joined],
  ['masked-id', maskedId],
  ['money', money],
  ['numbered', numbered],
  ['officers-with-certificates', officersWithCertificates],
  ['party-name', partyName],
  ['people', people],
  ['plain', plain],
  ['rights', rights],
  ['signatures', signatures],
  ['titled', titled],
  ['together', together],
]);
