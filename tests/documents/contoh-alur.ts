import type { Bahan } from '../../src/documents/bahan.js';
import type { Isi, Kasus } from '../../src/domain/kasus.js';
import { BEKU, bahan, CONTOH, KATA_PANJANG, kasus, RIBUAN, STANDAR_KEBERATAN, type Ubah } from './contoh.js';
import { bahanPengaduan, CONTOH_PENGADUAN, pengaduan } from './contoh-pengaduan.js';

/** Invented cases for the papers on the way of a case, again from the shortest to the longest; and the table of all. */

type Ukuran = 'pendek' | 'biasa' | 'panjang';
type Tiga = Readonly<Record<Ukuran, Kasus>>;

const tiga = (buat: (ukuran: Ukuran) => Kasus): Tiga => ({
  pendek: buat('pendek'),
  biasa: buat('biasa'),
  panjang: buat('panjang'),
});

const sebelum = (k: Kasus): readonly Ubah[] => k.peristiwa.map(({ urut: _, ...p }) => p);

const ISI_DISPOSISI: Readonly<Record<Ukuran, Isi>> = {
  pendek: { kepada: 'staf-sekretariat', isi: 'ACC', sifat: 'biasa' },
  biasa: {
    kepada: 'staf-sekretariat',
    isi: 'Tindak lanjuti sesuai ketentuan dan laporkan hasilnya.',
    sifat: 'segera',
    harap: ['Proses lebih lanjut', 'Siapkan rekapitulasi per desa'],
  },
  panjang: {
    kepada: 'staf-sekretariat',
    isi: `${RIBUAN}\n${KATA_PANJANG}\nSELESAI-DISPOSISI`,
    sifat: 'sangat-segera',
    harap: Array.from({ length: 12 }, (_, i) => `Harapan ke-${i + 1} ${'yang panjang '.repeat(i)}`.trim()),
  },
};

/** Two hops, the second with an instruction of its own. */
export const DISPOSISI = tiga((u) =>
  kasus(CONTOH[u].terima.nomor, [
    ...sebelum(CONTOH[u].terima),
    { tindakan: 'teruskan', tanggal: '2026-03-13', jabatan: 'sekretariat', status: 'di-kepala-dinas' },
    {
      tindakan: 'disposisi',
      tanggal: '2026-03-16',
      jabatan: 'kepala-dinas',
      status: 'di-sekretaris',
      isi: { kepada: 'sekretaris-dinas', isi: 'Untuk diproses.', sifat: 'biasa' },
    },
    {
      tindakan: 'disposisi',
      tanggal: '2026-03-17',
      jabatan: 'sekretaris-dinas',
      status: 'verifikasi',
      isi: ISI_DISPOSISI[u],
    },
  ]),
);

const KURANG: Readonly<Record<Ukuran, Isi>> = {
  pendek: { kurang: ['ktp'] },
  biasa: { kurang: ['fotokopi KTP', 'formulir yang ditandatangani'], catatan: 'KTP yang dilampirkan tidak terbaca.' },
  panjang: {
    kurang: Array.from({ length: 20 }, (_, i) => `syarat ke-${i + 1} ${'yang belum ada '.repeat(i)}`.trim()),
    catatan: `${RIBUAN}\nSELESAI-CATATAN`,
  },
};

export const KEKURANGAN = tiga((u) =>
  kasus(CONTOH[u].terima.nomor, [
    ...sebelum(CONTOH[u].terima),
    {
      tindakan: 'verifikasi',
      tanggal: '2026-03-17',
      jabatan: 'staf-sekretariat',
      status: 'menunggu-pemohon',
      isi: { hasil: 'kurang', ...KURANG[u], jeda: { kategori: 'kelengkapan', alasan: 'kurang' } },
    },
  ]),
);

const ISI_KEBERATAN: Readonly<Record<Ukuran, Isi>> = {
  pendek: { alasan: ['c'], kasusPosisi: 'Tidak dijawab.' },
  biasa: {
    alasan: ['a', 'd'],
    kasusPosisi: 'Pemohon meminta rekapitulasi tanpa nama.\nPPID menolak karena data pribadi, padahal tidak diminta.',
  },
  panjang: {
    alasan: [...'abcdefg'],
    kasusPosisi: `${RIBUAN}\n${KATA_PANJANG}\nSELESAI-POSISI`,
    tenggat: { janji: '2028-01-14', undangUndang: '2028-01-14', sementara: true, kalenderKurang: [2028] },
  },
};

const TENGGAT_KB = { janji: '2026-05-13', undangUndang: '2026-05-13', sementara: false, kalenderKurang: [] };

const KEBERATAN = tiga((u) => {
  const { nomor, isian } = CONTOH[u].terima;
  const { nama, nik, kk, alamat, pekerjaan, telepon, email, kuasa, rincian, tujuan } = isian;
  const pribadi = { nama, nik, kk, alamat, pekerjaan, telepon, email, ...(u === 'pendek' ? {} : { kuasa }) };
  const isi = { rincian, tujuan, terkait: nomor, tenggat: TENGGAT_KB, ...ISI_KEBERATAN[u] };
  return kasus(
    'KB-2026-0001',
    [{ tindakan: 'daftar', tanggal: '2026-03-27', status: 'terdaftar', isi: ada(isi), pribadi: ada(pribadi) }],
    STANDAR_KEBERATAN,
  );
});

function ada(isi: Readonly<Record<string, Isi[string] | undefined>>): Isi {
  return Object.fromEntries(Object.entries(isi).filter((e): e is [string, Isi[string]] => e[1] !== undefined));
}

const JAWABAN: Readonly<Record<Ukuran, string>> = {
  pendek: 'Sudah dibersihkan.',
  biasa: 'Loket kini dibuka sampai pukul 15.30.\nJam buka ditempel di pintu masuk.',
  panjang: `${RIBUAN}\n${KATA_PANJANG}\nSELESAI-JAWABAN`,
};

const tutup = (isi: Isi): Isi => ({ ...isi, beku: { ...BEKU, tenggatUndangUndang: null } });

export function dijawab(k: Kasus, jawaban: string): Kasus {
  return pengaduan(k.nomor, [
    ...sebelum(k),
    {
      tindakan: 'jawab',
      tanggal: '2026-03-25',
      jabatan: 'tim-pengaduan',
      status: 'dijawab',
      isi: tutup({ jawaban, cara: 'surat' }),
    },
  ]);
}

export function dialihkan(k: Kasus, isi: Isi): Kasus {
  return pengaduan(k.nomor, [
    ...sebelum(k),
    { tindakan: 'alihkan', tanggal: '2026-03-16', jabatan: 'pejabat-pengaduan', status: 'dialihkan', isi: tutup(isi) },
  ]);
}

const DIJAWAB = tiga((u) => dijawab(CONTOH_PENGADUAN[u], JAWABAN[u]));
const DIALIHKAN = tiga((u) =>
  dialihkan(CONTOH_PENGADUAN[u], {
    kepada: u === 'panjang' ? RIBUAN.slice(0, 500) : 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Lebak',
    alasan: u === 'panjang' ? `${RIBUAN} SELESAI-ALIH` : 'Jalan yang rusak bukan kewenangan Dinas Sosial.',
  }),
);

const bahanKeberatan = () => bahan({ standar: STANDAR_KEBERATAN });

const pilih = (apa: 'terima' | 'perpanjang' | 'tolak' | 'serah') => tiga((u) => CONTOH[u][apa]);

/** Kind of case, kind of paper, its three cases, what papers of that kind of case are made of. */
export const TIAP_JENIS: readonly (readonly [kasus: string, jenis: string, contoh: Tiga, bahan: () => Bahan])[] = [
  ['permohonan', 'formulir', pilih('terima'), bahan],
  ['permohonan', 'tanda-terima', pilih('terima'), bahan],
  ['permohonan', 'lembar-disposisi', DISPOSISI, bahan],
  ['permohonan', 'kekurangan', KEKURANGAN, bahan],
  ['permohonan', 'perpanjangan', pilih('perpanjang'), bahan],
  ['permohonan', 'sk-penolakan', pilih('tolak'), bahan],
  ['permohonan', 'pemberitahuan', pilih('serah'), bahan],
  ['permohonan', 'tanda-bukti-penyerahan', pilih('serah'), bahan],
  ['pengaduan', 'tanda-terima', tiga((u) => CONTOH_PENGADUAN[u]), bahanPengaduan],
  ['pengaduan', 'jawaban', DIJAWAB, bahanPengaduan],
  ['pengaduan', 'pengalihan', DIALIHKAN, bahanPengaduan],
  ['keberatan', 'keberatan', KEBERATAN, bahanKeberatan],
];

/** Every paper of every size: name of the row, kind of paper, case, what it is made of. */
export const SEMUA = TIAP_JENIS.flatMap(([untuk, jenis, contoh, buat]) =>
  (['pendek', 'biasa', 'panjang'] as const).map((u) => [`${untuk} ${u}`, jenis, contoh[u], buat] as const),
);
