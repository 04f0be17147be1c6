// Counts the tests of both runs, those that ran twice by the second. What the first skipped and the second does not have fell between them, and fails. Given: the results of the two.
import { readFileSync } from 'node:fs';

const [first, second] = process.argv.slice(2).map((path) => resultsOf(path));
const again = new Map(second);
const files = new Map([...first, ...second]);
const counts = { passed: 0, failed: 0 };
const skipped = [];
for (const [name, tests] of files) {
  for (const { status, fullName } of tests) {
    if (status in counts) counts[status] += 1;
    else if (!again.has(name)) skipped.push(`${name}: ${fullName}`);
  }
}
if (skipped.length > 0) console.log(`ran in neither run:\n${skipped.join('\n')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = skipped.length > 0 || counts.failed > 0 ? 1 : 0;

function resultsOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).testResults.map(({ name, assertionResults }) => [name, assertionResults]);
}
