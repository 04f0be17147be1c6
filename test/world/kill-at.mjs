// Loaded before a program (`node --import`): ends it, as `kill -9` does, in the midst of its change number KILL_AT to the disk, counted
// from 0, or writes to the file KILL_COUNT how many there were. Such a moment is the same on every machine, however busy.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.KILL_AT ?? 'NaN');
const { constants, writeFileSync, writeSync } = fs;
const writing = constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT;
let changes = 0;

/** Counts a change; where it is the last, half of it is made. */
function step(half) {
  changes += 1;
  if (changes <= at || Number.isNaN(at)) return;
  half();
  process.kill(process.pid, 'SIGKILL');
  // The signal takes a moment to arrive, in which nothing may happen.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const nothing = () => undefined;
const halfOf = (data) => Buffer.from(data).subarray(0, Math.floor(Buffer.byteLength(data) / 2));
const opens = (_, flags = 'r') => (typeof flags === 'number' ? (flags & writing) !== 0 : /[wa+]/.test(flags)) && nothing;
const makesHalf = (path, data) => () => writeFileSync(path, halfOf(data));
const writesHalf = (descriptor, data, offset = 0, length = data.length - offset, position = null) =>
  descriptor > 2 && (() => writeSync(descriptor, data, offset, Math.floor(length / 2), position));

/** For each function that changes the disk: what half of a call does, or false for a call that changes nothing. */
const functions = { open: opens, writeFile: makesHalf, appendFile: () => nothing, copyFile: () => nothing };
for (const name of ['mkdir', 'rename', 'link', 'unlink', 'rm', 'rmdir', 'truncate', 'utimes', 'fsync', 'fdatasync'])
  functions[name] = () => nothing;

function wrap(object, name, half) {
  const original = object[name];
  if (original === undefined) return;
  object[name] = function (...words) {
    const change = half.apply(this, words);
    if (change !== false) step(change);

    return original.apply(this, words);
  };
}

if (isMainThread) {
  const handle = await fs.promises.open(process.execPath, 'r');
  await handle.close();
  const handles = Object.getPrototypeOf(handle);
  for (const [name, half] of Object.entries(functions)) {
    wrap(fs, `${name}Sync`, half);
    wrap(fs.promises, name, half);
  }
  wrap(fs, 'writeSync', writesHalf);
  wrap(handles, 'write', function (data, ...rest) {
    return writesHalf(this.fd, data, ...rest);
  });
  for (const name of ['writev', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate', 'utimes']) wrap(handles, name, () => nothing);
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (process.env.KILL_COUNT !== undefined) writeFileSync(process.env.KILL_COUNT, String(changes));
  });
}
