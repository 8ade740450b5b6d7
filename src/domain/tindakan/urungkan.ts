import { tindakanBerlaku, URUNGKAN } from '../berlaku.js';
import { tautanBerlaku } from '../gabung-catatan.js';
import { berhasil, gagal, type Penolakan, type Result } from '../hasil.js';
import type { Kasus, Peristiwa, PeristiwaBaru } from '../kasus.js';
import { catatanPemangku, jabatanBertindak, type Pelaku } from '../pelaku.js';
import { type Bahan, periksaTanggal, tolakTerhapus } from './langkah.js';
import type { Alasan } from './sederhana.js';

/** What a citizen has signed for and taken along can't be taken back: the delivery is a fact, its proof is out. */
const SUDAH_DI_LUAR: ReadonlySet<string> = new Set(['serah']);

/** The act that this officer would take back now, or why not. */
export function sasaranUrungan(kasus: Kasus, pelaku: Pelaku): Result<Peristiwa> {
  const terhapus = tolakTerhapus(kasus);
  if (!terhapus.ok) return terhapus;
  const berlaku = tindakanBerlaku(kasus.peristiwa);
  const akhir = berlaku.at(-1);
  if (akhir === undefined) throw new Error(`${kasus.nomor} tidak punya tindakan`);
  const ditolak = tolakOrang(kasus, akhir, berlaku, pelaku) ?? tolakTetap(kasus, akhir);
  return ditolak === null ? berhasil(akhir) : gagal(ditolak);
}

/**
 * Takes back the last act that holds, by who did it and before anybody else acted: the state is as before it. The act
 * stays in the history. Refused: somebody else's (5); acted on since, the opening, delivered, or linked with another case (4).
 */
export function urungkan(kasus: Kasus, p: Alasan, bahan: Bahan): Result<PeristiwaBaru> {
  const sasaran = sasaranUrungan(kasus, bahan.pelaku);
  if (!sasaran.ok) return sasaran;
  const akhir = sasaran.nilai;
  const tanggal = periksaTanggal(kasus, URUNGKAN, p.tanggal, bahan);
  if (!tanggal.ok) return tanggal;
  const sebelumnya = tindakanBerlaku(kasus.peristiwa).findLast((s) => s.urut < akhir.urut && s.status !== null);
  return berhasil({
    tindakan: URUNGKAN,
    tanggal: p.tanggal,
    jabatan: akhir.jabatan,
    status: akhir.status === null ? null : (sebelumnya?.status ?? null),
    isi: { urung: akhir.tindakan, alasan: p.alasan, ...catatanPemangku(bahan.pelaku, akhir.jabatan) },
    pribadi: {},
  });
}

/** Mine, in a post that I still hold? In an open store there are no officers to tell apart. */
function tolakOrang(
  { nomor }: Kasus,
  akhir: Peristiwa,
  berlaku: readonly Peristiwa[],
  pelaku: Pelaku,
): Penolakan | null {
  const milik = (p: Peristiwa) => pelaku.keadaan === 'terbuka' || p.petugas === pelaku.petugas;
  const coba = `layanan riwayat ${nomor}`;
  if (!milik(akhir)) {
    const pernah = berlaku.findLast(milik);
    const oleh = `${akhir.tindakan} oleh ${akhir.petugas}`;
    if (pernah !== undefined) {
      const pesan = `${nomor}: ${pernah.tindakan} Anda sudah ditindaklanjuti.`;
      return { jenis: 'aturan', pesan, sebab: `Sesudahnya ada ${oleh}; hanya yang terakhir dapat diurungkan.`, coba };
    }
    const pesan = `${nomor}: tindakan terakhirnya bukan tindakan Anda.`;
    return { jenis: 'akses', pesan, sebab: `Yang terakhir ${oleh}; hanya pelakunya yang dapat mengurungkannya.`, coba };
  }
  if (jabatanBertindak(pelaku, [akhir.jabatan]) !== null) return null;
  const pesan = `${nomor}: ${akhir.tindakan} dilakukan dalam jabatan yang tidak lagi Anda pegang.`;
  return { jenis: 'akses', pesan, sebab: `Jabatannya: ${akhir.jabatan}.`, coba: 'layanan siapa' };
}

function tolakTetap({ nomor, peristiwa }: Kasus, akhir: Peristiwa): Penolakan | null {
  const tolak = (sebab: string, coba: string): Penolakan => ({
    jenis: 'aturan',
    pesan: `${nomor}: ${akhir.tindakan} tidak dapat diurungkan.`,
    sebab,
    coba,
  });
  if (akhir.urut === peristiwa[0]?.urut) {
    return tolak('Ini pembukaan kasusnya; nomornya dibatalkan dengan batal.', `layanan batal ${nomor} --alasan "…"`);
  }
  if (SUDAH_DI_LUAR.has(akhir.tindakan)) {
    return tolak('Tanda buktinya sudah ditandatangani dan di tangan pemohon.', `layanan lihat ${nomor}`);
  }
  const terkait = tautanBerlaku(peristiwa).get(akhir.urut);
  if (terkait === undefined) return null;
  return tolak(`Dengannya terdaftar ${terkait}; batalkan kasus itu.`, `layanan batal ${terkait} --alasan "…"`);
}
