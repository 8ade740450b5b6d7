import type { MejaDalam } from './dalam-proses.js';
import { SANDI } from './petugas.js';

/** Who works at the desk of the manual; invented. The first closes the store and is its admin. */
const PETUGAS: readonly (readonly [id: string, nama: string, ...jabatan: string[]])[] = [
  ['siti', 'Siti Maesaroh', 'front-office'],
  ['sekar', 'Sekar Ayu', 'sekretariat'],
  ['endang', 'Endang Lestari', 'kepala-dinas'],
  ['bambang', 'Bambang Priyono', 'sekretaris-dinas'],
  ['yusuf', 'Yusuf Maulana', 'staf-sekretariat'],
  ['rahmat', 'Rahmat Hidayat', 'ppid'],
  ['dewi', 'Dewi Anggraini', 'petugas-informasi'],
  ['nurhayati', 'Nurhayati', 'pejabat-pengaduan'],
  ['agus', 'Agus Setiawan', 'tim-pengaduan'],
  ['tuti', 'Tuti Herawati', 'pengawas'],
];

/** The office of the manual as it stands on its first morning. */
export async function siapkan(m: MejaDalam): Promise<void> {
  m.jam('2026-03-13T07:30:00+07:00');
  m.sandi(SANDI);
  for (const [id, nama, ...jabatan] of PETUGAS) {
    const { kode, galat } = await m.layanan([
      ...['petugas', 'tambah', id, '--nama', nama, '--dari', '2026-01-02'],
      ...jabatan.flatMap((j) => ['--jabatan', j]),
      '--sandi-stdin',
    ]);
    if (kode !== 0) throw new Error(galat);
    if (id === 'siti') await m.layanan(['masuk', 'siti', '--sandi-stdin']);
  }
  await m.layanan(['keluar']);
}
