import { sebutJumlah } from '../domain/batas.js';
import { terlihat } from './aman.js';
import { pesanTemuan } from './cadangan.js';

export const BIDANG_GABUNG = ['kasus', 'selisih', 'tertahan', 'temuan', 'sama', 'tercatat'] as const;

interface UntukKasus {
  cara: string;
  asal: string;
  nomor: string;
  tambahan: number;
  gantiBukti: readonly { lama: string; baru: string }[];
}

export interface UntukGabung {
  kasus: readonly UntukKasus[];
  selisih: readonly { asal: string; nomor: string; sebab: string; disimpan: string }[];
  tertahan: readonly { asal: string; tautan: string }[];
  temuan: readonly { jenis: string; berkas: string; pesan: string }[];
  sama: number;
}

const KATA: Readonly<Record<string, string>> = {
  tambah: 'ditambahkan',
  'nomori-ulang': 'dinomori ulang',
  lanjutkan: 'dilanjutkan',
  tautkan: 'dibetulkan tautannya',
};

/** Every case that comes, then those that don't with the reason, then the sum. */
export function pesanGabung(g: UntukGabung): readonly string[] {
  return [
    ...g.kasus.map(barisKasus),
    ...g.selisih.map(
      (s) => `SELISIH ${s.asal}: ${s.sebab}. Yang di sini tetap; yang dari sana disimpan di ${s.disimpan}.`,
    ),
    ...g.tertahan.map((t) => `DITAHAN ${t.asal}: menaut ke ${t.tautan}, yang tidak dapat digabungkan.`),
    ...pesanTemuan(g.temuan),
    jumlah(g),
  ].map(terlihat);
}

function barisKasus(k: UntukKasus): string {
  const nomor = k.asal === k.nomor ? k.nomor : `${k.asal} -> ${k.nomor}`;
  const peristiwa = k.tambahan === 0 ? '' : `, ${sebutJumlah(k.tambahan)} peristiwa`;
  const bukti = k.gantiBukti.map((b) => `; nomor bukti ${b.lama} -> ${b.baru}`).join('');
  return `${nomor}: ${KATA[k.cara] ?? k.cara}${peristiwa}${bukti}`;
}

function jumlah(g: UntukGabung): string {
  const banyak = (cara: string) => g.kasus.filter((k) => k.cara === cara).length;
  const bagian = Object.entries(KATA).flatMap(([cara, kata]) =>
    banyak(cara) === 0 ? [] : [`${banyak(cara)} ${kata}`],
  );
  const tidak = g.selisih.length + g.tertahan.length;
  return [
    bagian.length === 0 ? 'Tidak ada yang perlu digabungkan' : bagian.join(', '),
    `${sebutJumlah(g.sama)} sudah sama`,
    ...(tidak === 0 ? [] : [`${tidak} tidak digabungkan`]),
  ]
    .join('; ')
    .concat('.');
}
