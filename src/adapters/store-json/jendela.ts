import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { prosesMati, ruangProses } from './ruang-proses.js';

/** A process that has something open, as far as it can be told from others. */
export interface Jendela {
  pid: number;
  komputer: string;
  /** Where the pid means a process; null where the system doesn't say. */
  ruang: string | null;
}

export function jendelaIni(pid: number = process.pid): Jendela {
  return { pid, komputer: hostname(), ruang: ruangProses() };
}

/** Open in another window: its process is of this computer and lives. In doubt it isn't; a draft is only kept back by it. */
export function jendelaLain(jendela: Partial<Jendela> | null): boolean {
  if (jendela === null || typeof jendela.pid !== 'number' || jendela.pid === process.pid) return false;
  const ini = jendelaIni();
  return (
    jendela.komputer === ini.komputer &&
    jendela.ruang === ini.ruang &&
    !prosesMati(jendela.pid) &&
    !bangkai(jendela.pid)
  );
}

/** Ended, and only not asked for by its parent yet: an editor whose program was killed before it. Linux: proc_pid_stat(5). */
function bangkai(pid: number): boolean {
  try {
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
