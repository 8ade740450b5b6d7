import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** --data > LAYANAN_DATA > the operating system's folder for application data. */
export function folderToko(flag: unknown, env: NodeJS.ProcessEnv, platform: string = process.platform): string {
  const { LAYANAN_DATA: data, XDG_DATA_HOME: xdg, APPDATA: appdata } = env;
  if (typeof flag === 'string') return resolve(flag);
  if (data !== undefined && data !== '') return resolve(data);
  if (platform === 'win32') return join(appdata ?? join(homedir(), 'AppData', 'Roaming'), 'layanan');
  if (platform === 'darwin') return join(rumah(env), 'Library', 'Application Support', 'layanan');
  return join(xdg !== undefined && xdg !== '' ? xdg : join(rumah(env), '.local', 'share'), 'layanan');
}

/**
 * LAYANAN_SESI > the user's runtime folder (in memory, gone at logout) > their folder of state. Never inside the store,
 * which others may read.
 */
export function folderSesi(env: NodeJS.ProcessEnv, platform: string = process.platform): string {
  const { LAYANAN_SESI: sesi, XDG_RUNTIME_DIR: berjalan, XDG_STATE_HOME: xdg, LOCALAPPDATA: lokal } = env;
  if (sesi !== undefined && sesi !== '') return resolve(sesi);
  if (platform === 'win32') return join(lokal ?? join(homedir(), 'AppData', 'Local'), 'layanan', 'sesi');
  if (platform === 'darwin') return join(rumah(env), 'Library', 'Application Support', 'layanan-sesi');
  const [dasar] = [berjalan, xdg].filter((f) => f !== undefined && f !== '');
  return join(dasar ?? join(rumah(env), '.local', 'state'), 'layanan');
}

/** What `homedir` answers too, without its module where the environment says it. */
function rumah({ HOME: rumah }: NodeJS.ProcessEnv): string {
  return rumah || homedir();
}
