import { keptTexts } from '../../src/world/kept-texts.ts';

const name = 'ab'.repeat(32);
const kept = keptTexts({ XDG_CACHE_HOME: '/proc/no/such' });
kept.keep(name, '判断');
process.stdout.write(String(kept.recall(name)));
