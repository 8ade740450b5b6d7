import { mejaDalam, type OpsiDalam } from './dalam-proses.js';
import type { Meja, OpsiJalan } from './program.js';

/** A desk as `meja()`, but in this very process: many commands in little time. No environment, no stdin of their own. */
export function mejaCepat(opsi: OpsiDalam = {}): Meja {
  const d = mejaDalam(opsi);
  const layanan = (argumen: readonly string[], { jam }: Pick<OpsiJalan, 'jam'> = {}) => {
    d.jam(jam ?? '2026-03-13T09:12:00+07:00');
    return d.layanan(argumen);
  };
  const beres: Meja['beres'] = async (argumen, saat) => {
    const hasil = await layanan(argumen, saat);
    if (hasil.kode !== 0) throw new Error(`${argumen.join(' ')}: keluar ${hasil.kode}\n${hasil.galat}`);
    return hasil;
  };
  const json: Meja['json'] = async (argumen, saat) => JSON.parse((await beres([...argumen, '--json'], saat)).keluar);
  return { folder: d.folder, toko: d.toko, layanan, beres, json, buang: d.buang };
}
