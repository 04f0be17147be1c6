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

/** Wall time and peak resident memory of one run of a command. */
export function measureOnce({ argv, cwd, well = [0] }) {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const child = spawn(argv[0], argv.slice(1), { cwd, stdio: 'ignore' });
    let megabytes = 0;
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 5);
    child.on('error', reject);
    child.on('exit', (status) => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      clearInterval(watch);
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
