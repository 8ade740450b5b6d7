import type { Context } from '../context.js';
import { kertasMilik } from '../documents/kertas-kasus.js';
import { pengurungan, URUNGKAN } from '../domain/berlaku.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import { urungkan as putuskan, sasaranUrungan } from '../domain/tindakan/urungkan.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { temukan } from '../usecases/temukan.js';
import type { Keluaran, Masukan } from './perintah.js';
import { segarkanMenurut } from './segarkan-kertas.js';
import { perintahTindakan } from './tindakan.js';

export const urungkan = perintahTindakan({
  nama: URUNGKAN,
  kelompok: 'Semua kasus',
  ringkasan: 'Urungkan tindakan terakhir Anda sendiri; tindakannya tetap ada di riwayat',
  contoh: [
    'layanan urungkan PI-2026-0001 --alasan "salah kasus"',
    'layanan urungkan 1 --alasan "keliru memilih tujuan disposisi" --uji-coba',
  ],
  kode: {
    aturan: 'Sudah ditindaklanjuti, pembukaan kasus, sudah diserahkan, atau dengannya terdaftar kasus lain',
    akses: 'Tindakan terakhirnya bukan tindakan Anda, atau jabatannya tidak lagi Anda pegang',
  },
  lihatJuga: ['batal', 'koreksi', 'riwayat'],
  isian: ISIAN_ALASAN,
  langkah: ({ kasus }, ctx) => {
    const sasaran = sasaranUrungan(kasus, ctx.pelaku);
    return sasaran.ok ? berhasil({}) : sasaran;
  },
  sesuai: ({ kasus }, { pelaku }) => {
    const sasaran = sasaranUrungan(kasus, pelaku);
    const tanya = sasaran.ok ? `Alasan mengurungkan ${sebut(sasaran.nilai)}` : 'Alasan';
    return { alasan: { tanya } };
  },
  putuskan: (jawaban) => (kasus, bahan) => putuskan(kasus, jawaban, bahan),
  sesudah,
});

function sebut({ tindakan, tanggal }: Peristiwa): string {
  return `${tindakan} tanggal ${tanggal}`;
}

/** The act that the last undoing took back. */
function terurung({ peristiwa }: Kasus): Peristiwa | undefined {
  const terakhir = peristiwa.findLast((p) => p.tindakan === URUNGKAN)?.urut;
  const [urut] = [...pengurungan(peristiwa)].find(([, oleh]) => oleh === terakhir) ?? [];
  return peristiwa.find((p) => p.urut === urut);
}

/** Says what was taken back, and which of its papers may be about; papers that showed what is hidden again are drawn anew. */
async function sesudah(ctx: Context, masukan: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>> {
  if (ctx.pilihan.ujiCoba) return berhasil(keluaran);
  const ada = await temukan(ctx, keluaran.teks.trim());
  if (!ada.ok) return ada;
  const p = terurung(ada.nilai.kasus);
  const kertas = kertasMilik(ada.nilai.kasus, ada.nilai.standar).filter((k) => k.diurungkan && k.urut === p?.urut);
  const pesan = [
    ...(p === undefined ? [] : [`Diurungkan: ${sebut(p)}.`]),
    ...kertas.map((k) => `Tidak berlaku lagi, tarik bila sudah dibagikan: ${k.nama}`),
  ];
  return segarkanMenurut(terurung)(ctx, masukan, { ...keluaran, pesan: [...pesan, ...keluaran.pesan] });
}
