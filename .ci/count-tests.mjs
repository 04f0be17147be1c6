// Counts the tests of both runs, those that ran twice by the second; none may have been skipped in the end. Names: the results of the runs, in their order.
import { readFileSync } from 'node:fs';

const files = new Map();
for (const path of process.argv.slice(2)) {
  for (const { name, assertionResults } of JSON.parse(readFileSync(path, 'utf8')).testResults) files.set(name, assertionResults);
}
const counts = { passed: 0, failed: 0 };
const skipped = [];
for (const [name, tests] of files) {
  for (const { status, fullName } of tests) {
    if (status in counts) counts[status] += 1;
    else skipped.push(`${name}: ${fullName}`);
  }
}
if (skipped.length > 0) console.log(`ran in neither run:\n${skipped.join('\n')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = skipped.length > 0 || counts.failed > 0 ? 1 : 0;
