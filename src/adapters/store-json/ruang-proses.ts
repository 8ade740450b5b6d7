import { readFileSync, readlinkSync } from 'node:fs';
import { kodeGalat } from './cakram.js';

/**
 * The space in which a pid means one process: this boot of this kernel (each container shares it) and this pid namespace
 * (each container has its own). null where the system doesn't tell. Linux: proc(5), pid_namespaces(7).
 */
export function ruangProses(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** No process has this pid. One that may not be signalled (EPERM), or whose parent hasn't asked for it yet, counts as alive. */
export function prosesMati(pid: number): boolean {
  // 0 and below name groups of processes, and a broken record must never signal one.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (galat) {
    return kodeGalat(galat) === 'ESRCH';
  }
}
