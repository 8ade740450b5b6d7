import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { pelakuSama } from '../domain/pelaku.js';

/**
 * Asked right before an act is recorded: a form may have been open for long. Refused (5) when who began this command has
 * signed out, was put out of service or holds other posts by now, or the open store was closed.
 */
export async function masihDuduk({ pelaku, pelakuKini }: Context): Promise<Result<null>> {
  if (pelakuKini === undefined || pelakuSama(pelaku, await pelakuKini())) return berhasil(null);
  return gagal(pelaku.keadaan === 'terbuka' ? BARU_DITUTUP : BERAKHIR);
}

/** Somebody registered the first officer while this command waited. */
export const BARU_DITUTUP: Penolakan = {
  jenis: 'akses',
  pesan: 'Toko ini baru saja ditutup.',
  sebab: 'Petugas pertama didaftarkan saat perintah ini berjalan; tidak ada yang dicatat.',
  coba: 'layanan masuk',
};

const BERAKHIR: Penolakan = {
  jenis: 'akses',
  pesan: 'Sesi Anda sudah berakhir.',
  sebab: 'Petugas di meja ini atau jabatannya berganti saat perintah ini berjalan; tidak ada yang dicatat.',
  coba: 'layanan masuk',
};
