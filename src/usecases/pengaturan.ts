import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { nilaiSetelan, type Setelan } from '../domain/setelan.js';
import { tabelSetelan } from '../domain/setelan-kantor.js';
import { kantor, ubahKantor } from './kantor.js';

/** A setting as it stands, and who has set it: nobody, the office, or the environment of this run. */
export interface SetelanBerlaku extends Pick<Setelan, 'kunci' | 'bawaan' | 'uraian'> {
  nilai: string;
  sumber: 'bawaan' | 'toko' | 'lingkungan';
}

/** Every setting, in the order of the table. */
export async function semuaSetelan(ctx: Context): Promise<readonly SetelanBerlaku[]> {
  const { tersimpan, lingkungan } = await kantor(ctx);
  return tabelSetelan(ctx.acuan.kantor()).map((s) => {
    const satu = dariToko(s, tersimpan);
    const atas = lingkungan[s.kunci];
    return atas === undefined ? satu : { ...satu, nilai: atas, sumber: 'lingkungan' };
  });
}

/** As the office has it, whatever the environment says. */
function dariToko(s: Setelan, tersimpan: Readonly<Record<string, string>>): SetelanBerlaku {
  const { kunci, bawaan, uraian } = s;
  const sumber = Object.hasOwn(tersimpan, kunci) ? 'toko' : 'bawaan';
  return { kunci, bawaan, uraian, nilai: nilaiSetelan(tersimpan, kunci, [s]), sumber };
}

/** One setting. Refuses an unknown key with the list (exit 2). */
export async function satuSetelan(ctx: Context, kunci: string): Promise<Result<SetelanBerlaku>> {
  const ada = (await semuaSetelan(ctx)).find((s) => s.kunci === kunci);
  return ada === undefined ? tolakKunci(tabelSetelan(ctx.acuan.kantor()), kunci) : berhasil(ada);
}

function tolakKunci(tabel: readonly Setelan[], kunci: string): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: `Pengaturan "${kunci.slice(0, 60)}" tidak dikenal.`,
    sebab: `Yang ada: ${tabel.map((s) => s.kunci).join(', ')}.`,
    coba: 'layanan pengaturan',
  });
}

/**
 * Sets a setting, or with null puts its default back; the record keeps who and when. What changes nothing is not
 * recorded. Refused (2): unknown key, a value that the setting doesn't take.
 */
export async function atur(
  ctx: Context,
  kunci: string,
  ketikan: string | null,
): Promise<Result<{ lama: SetelanBerlaku; baru: SetelanBerlaku }>> {
  const tabel = tabelSetelan(ctx.acuan.kantor());
  const setelan = tabel.find((s) => s.kunci === kunci);
  if (setelan === undefined) return tolakKunci(tabel, kunci);
  const { tersimpan } = await kantor(ctx);
  const lama = dariToko(setelan, tersimpan);
  const sah = ketikan === null ? berhasil(null) : setelan.periksa(ketikan);
  if (!sah.ok) return gagal(tolakNilai(setelan, ketikan ?? '', sah.salah));
  const nilai = sah.nilai;
  const baru: SetelanBerlaku =
    nilai === null ? { ...lama, nilai: lama.bawaan, sumber: 'bawaan' } : { ...lama, nilai, sumber: 'toko' };
  if (baru.nilai === lama.nilai && baru.sumber === lama.sumber) {
    return berhasil({ lama, baru });
  }
  const isi = { kunci, nilai, sebelumnya: lama.nilai };
  const peristiwa = { tindakan: 'atur', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} };
  const simpan = await ubahKantor(ctx, () => berhasil([peristiwa]));
  return simpan.ok ? berhasil({ lama, baru }) : simpan;
}

function tolakNilai({ kunci, bawaan }: Setelan, nilai: string, salah: string): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: `Nilai "${nilai.slice(0, 60)}" tidak dapat dipakai untuk ${kunci}.`,
    sebab: `NILAI: ${salah.replace(/\.$/, '')}.`,
    coba: `layanan pengaturan ${kunci} ${/[ ;]/.test(bawaan) || bawaan === '' ? `"${bawaan}"` : bawaan}`,
  };
}
