// Runs commands in turn, several times, as whole processes, and tells the medians.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Median wall time (seconds) and peak resident memory (MB, Linux) of each command,
 * run A B C A B C … after one warm-up. Throws where a command ends with a status that is not in its `well`.
 */
export async function measure(commands, runs = 7) {
  const samples = commands.map(() => []);
  for (let run = -1; run < runs; run += 1) {
    for (const [index, command] of commands.entries()) {
      await command.before?.();
      const sample = await measureOnce(command);
      if (run >= 0) samples[index].push(sample);
    }
  }

  return samples.map((list) => ({
    seconds: median(list.map((one) => one.seconds)),
    megabytes: Math.max(...list.map((one) => one.megabytes)),
  }));
}

/**
 * Milliseconds until the next look at the peak, which the kernel keeps, after so many: to look every 5 throughout took a tenth from a program
 * that uses both processors.
 */
function untilNextLook(since) {
  return Math.min(Math.max(since / 10, 5), 50);
}

/** Wall time and peak resident memory of one run of a command. */
export function measureOnce({ argv, cwd, well = [0] }) {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const child = spawn(argv[0], argv.slice(1), { cwd, stdio: 'ignore' });
    let megabytes = 0;
    let watch;
    const look = () => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
      watch = setTimeout(look, untilNextLook(Number(process.hrtime.bigint() - begun) / 1e6));
    };
    look();
    child.on('error', reject);
    child.on('exit', (status) => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      clearTimeout(watch);
      if (well.includes(status)) resolve({ seconds, megabytes });
      else reject(new Error(`${argv.join(' ')}: exit ${status}`));
    });
  });
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** One line of a table: a name and its columns. */
export function row(name, ...columns) {
  return [name.padEnd(46), ...columns.map((column) => column.padStart(12))].join('');
}
