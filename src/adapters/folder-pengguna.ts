import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder in which this user's own files of the program lie; never the default place of a store. */
export function folderPengguna(env: NodeJS.ProcessEnv, platform: string = process.platform): string {
  const { XDG_CONFIG_HOME: xdg = '', LOCALAPPDATA: lokal } = env;
  if (platform === 'win32') return join(lokal ?? join(homedir(), 'AppData', 'Local'), 'layanan');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'layanan');
  return join(xdg === '' ? join(homedir(), '.config') : xdg, 'layanan');
}
