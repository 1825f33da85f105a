import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as the system lists it. */
interface ListedProcess {
  pid: number;
  parent: number;
  command: string;
}

/** Reads `PID (NAME) STATE PARENT …` and the command line; undefined where the process ended meanwhile, or is a zombie. */
function readProcess(pid: string): ListedProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return state === 'Z' ? undefined : { pid: Number(pid), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

/** Every process that runs; zombies are left out, since they have ended. */
function listProcesses(): ListedProcess[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => readProcess(pid) ?? []);
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined || state.startsWith('Z')
        ? []
        : [{ pid: Number(pid), parent: Number(parent), command }];
    });
}

/** Descendants of a process. */
export function descendantsOf(pid: number): ListedProcess[] {
  const all = listProcesses();
  const descendants = all.filter(({ parent }) => parent === pid);
  for (const { pid: child } of descendants) descendants.push(...all.filter(({ parent }) => parent === child));
  return descendants;
}

/** Those of these processes that still run. */
export const stillRunning = (pids: readonly number[]): ListedProcess[] =>
  listProcesses().filter(({ pid }) => pids.includes(pid));
