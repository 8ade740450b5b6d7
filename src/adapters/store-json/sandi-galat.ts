import type { Penolakan } from '../../domain/hasil.js';

const TERKUNCI = 'Data ini tersegel dan kuncinya tidak ada; tidak ada yang dibaca atau ditulis.';
const TANPA_KUNCI = 'Tanpa kunci itu datanya tidak dapat dibuka siapa pun.';

export const ENKRIPSI_HILANG: Penolakan = {
  jenis: 'toko',
  pesan: 'Data ini tersegel, tetapi enkripsi.json tidak ada.',
  sebab: 'Di dalamnya kunci data yang terbungkus; tanpa berkas itu kunci Anda tidak membuka apa pun.',
  coba: 'pulihkan enkripsi.json dari cadangan: sub-folder data di dalamnya',
};

/** `lain`: there are key files, but of other stores, or from before the key was changed. */
export function penolakanBerkasKunci(berkas: string, lain: boolean): Penolakan {
  const apa = lain ? `Kunci di ${berkas} bukan kunci data ini, atau sudah diganti.` : `Tidak ada kunci di ${berkas}.`;
  return {
    jenis: 'toko',
    pesan: TERKUNCI,
    sebab: `${apa} ${TANPA_KUNCI}`,
    tanpaKunci: true,
    coba: 'salin berkas kunci ke tempat itu, atau sebut tempatnya dalam variabel LAYANAN_KUNCI_BERKAS; lalu: layanan periksa',
  };
}

/** `sudah`: on, with the other kind of key. `didahului`: somebody else changed it just now. */
export function penolakanEnkripsi(apa: 'sudah' | 'mati' | 'didahului'): Penolakan {
  const [sebab, coba] = {
    sudah: ['Enkripsi sudah nyala dengan berkas kunci.', 'layanan pengaturan enkripsi putar --frasa'],
    mati: ['Enkripsi tidak nyala: belum ada kunci yang dapat diganti.', 'layanan pengaturan enkripsi nyala'],
    didahului: ['Orang lain baru saja mengubahnya.', 'layanan pengaturan enkripsi'],
  }[apa] as [string, string];
  return { jenis: 'aturan', pesan: 'Enkripsi tidak diubah.', sebab, coba };
}

export function penolakanFrasa(apa: 'tanpa' | 'salah'): Penolakan {
  if (apa === 'tanpa') {
    return {
      jenis: 'toko',
      pesan: TERKUNCI,
      tanpaKunci: true,
      sebab: 'Kuncinya frasa sandi, dan di sini tidak dapat ditanyakan.',
      coba: 'ulangi di terminal, atau baca frasanya dari masukan baku: tambahkan --sandi-stdin',
    };
  }
  return {
    jenis: 'toko',
    tanpaKunci: true,
    pesan: 'Frasa sandi itu tidak membuka data ini.',
    sebab: `Salah ketik, atau frasanya sudah diganti. ${TANPA_KUNCI}`,
    coba: 'ulangi perintahnya dengan frasa yang benar',
  };
}
