import { sudahTutup } from './hari.js';
import { type KasusPolos, type Langkah, tanggalan, terhenti } from './kasus.js';

/** From which status an act of the flow leads where; `*` = from any open one. */
const ALUR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'permohonan teruskan': { terdaftar: 'di-kepala-dinas' },
  'permohonan disposisi': { 'di-kepala-dinas': 'di-sekretaris', 'di-sekretaris': 'verifikasi' },
  'permohonan verifikasi ya': { verifikasi: 'diproses' },
  'permohonan verifikasi tidak': { verifikasi: 'dikecualikan' },
  'permohonan verifikasi kurang': { verifikasi: 'menunggu-pemohon' },
  'permohonan tolak': { dikecualikan: 'ditolak' },
  'permohonan proses seluruhnya': { diproses: 'siap-diserahkan' },
  'permohonan proses sebagian': { diproses: 'siap-diserahkan' },
  'permohonan proses belum-dikuasai': { diproses: 'tidak-dapat-diberikan' },
  'permohonan proses belum-didokumentasikan': { diproses: 'tidak-dapat-diberikan' },
  'permohonan serah': { 'siap-diserahkan': 'diserahkan' },
  'pengaduan terima': { disampaikan: 'diterima' },
  'pengaduan tangani': { diterima: 'ditangani', ditangani: 'ditangani' },
  'pengaduan jawab': { ditangani: 'dijawab' },
};
/** Acts on any open case, also while the clock stands still. */
const SELALU: Readonly<Record<string, readonly string[]>> = {
  permohonan: ['perpanjang', 'cabut', 'batal'],
  pengaduan: ['klasifikasi', 'alihkan', 'cabut', 'batal'],
};
const PENUTUP: Readonly<Record<string, string>> = { alihkan: 'dialihkan', cabut: 'dicabut', batal: 'batal' };
const SELESAI = ['diserahkan', 'ditolak', 'tidak-dapat-diberikan', 'dijawab', 'dialihkan', 'dicabut', 'batal'];

/** A case as it is opened. */
export function dibuka(l: Langkah, nomor: string): KasusPolos {
  const [hariIni = '', jam = ''] = l.saat.split('T');
  const permohonan = l.tindakan === 'daftar';
  const diterima = l.flag['--diterima'] ?? hariIni;
  return {
    nomor,
    jenis: permohonan ? 'permohonan' : 'pengaduan',
    status: permohonan ? 'terdaftar' : 'disampaikan',
    diterima,
    sesudahTutup: l.flag['--diterima'] === undefined && sudahTutup(hariIni, jam),
    dicatat: hariIni,
    klasifikasi: l.flag['--klasifikasi'] ?? null,
    saluran: l.flag['--saluran'] ?? 'langsung',
    henti: [],
    diperpanjang: null,
    hari: [diterima],
    ditutup: null,
  };
}

/** Does the act, or leaves the case as it is; answers the exit code that the program owes. */
export function lakukan(k: KasusPolos, l: Langkah): number {
  const hari = l.flag['--tanggal'] ?? l.saat.slice(0, 10);
  const status = statusBaru(k, l);
  if (status === null || hari < terakhir(k) || dilarang(k, l, hari)) return 4;
  if (status !== k.status && SELESAI.includes(status)) k.ditutup = { ...beku(k, hari), tanggal: hari };
  const buka = k.henti.find((h) => h.sampai === null);
  if (buka !== undefined && (l.tindakan === 'lanjut' || SELESAI.includes(status))) buka.sampai = hari;
  if (l.tindakan === 'tunda' || l.flag['--hasil'] === 'kurang') k.henti.push({ dari: hari, sampai: null });
  k.status = status;
  k.hari.push(hari);
  k.klasifikasi = l.flag['--menjadi'] ?? l.flag['--klasifikasi'] ?? k.klasifikasi;
  if (l.tindakan === 'perpanjang') k.diperpanjang = Number(l.flag['--hari'] ?? 7);
  if (l.flag['--diterima'] !== undefined) {
    k.diterima = l.flag['--diterima'];
    k.sesudahTutup = false;
  }
  return 0;
}

export function terakhir(k: KasusPolos): string {
  return [...k.hari].sort().at(-1) ?? '';
}

function beku(k: KasusPolos, hari: string) {
  return { ...tanggalan(k, hari), tenggatSementara: false };
}

/** null = this act is not to be had from here. */
function statusBaru(k: KasusPolos, { tindakan, flag }: Langkah): string | null {
  if (tindakan === 'koreksi') return k.status;
  if (k.ditutup !== null) return null;
  if (SELALU[k.jenis]?.includes(tindakan)) return PENUTUP[tindakan] ?? k.status;
  if (tindakan === 'tunda') return terhenti(k) ? null : k.status;
  if (tindakan === 'lanjut') {
    if (!terhenti(k)) return null;
    return k.status === 'menunggu-pemohon' ? 'verifikasi' : k.status;
  }
  if (terhenti(k)) return null;
  const nama = [k.jenis, tindakan, flag['--hasil']].filter((s) => s !== undefined).join(' ');
  return ALUR[nama]?.[k.status] ?? null;
}

/** Rules beside the flow. */
function dilarang(k: KasusPolos, { tindakan, flag }: Langkah, hari: string): boolean {
  if (tindakan === 'perpanjang')
    return k.diperpanjang !== null || hari > (tanggalan(k, hari).tenggatUndangUndang ?? '');
  if (tindakan === 'klasifikasi') return flag['--menjadi'] === k.klasifikasi;
  const diterima = flag['--diterima'];
  if (diterima === undefined) return false;
  // The number carries the year of the first receipt.
  const tahunLain = diterima.slice(0, 4) !== (k.hari[0] ?? '').slice(0, 4);
  return k.ditutup !== null || tahunLain || diterima > (k.hari[1] ?? diterima);
}
