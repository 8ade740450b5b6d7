import { createHash } from 'node:crypto';
import { berhasil, gagal } from '../domain/hasil.js';
import { nomorSesudah } from '../domain/nomor.js';
import type { Store } from '../ports/store.js';
import { penolakanTidakAda } from './store-json/galat.js';
import { jalurKertas } from './store-json/jalur.js';
import { telaahLampiran } from './telaah-lampiran.js';

/** The dry run: reads pass through, writes are decided with the number that would be taken, and nothing is saved. */
export function tokoUjiCoba(asli: Store): Store {
  return {
    ...asli,
    buat: async (pencacah, susun) => susun(await asli.nomorBerikut(pencacah)),
    async buatBanyak(pencacah, butir, tersimpan) {
      const nomor = await asli.nomorBerikut(pencacah);
      for (const [ke, satu] of butir.entries()) {
        const hasil = satu.susun(nomorSesudah(nomor, ke));
        if (!hasil.ok) return hasil;
        tersimpan(ke, hasil.nilai, true);
      }
      return berhasil(null);
    },
    async ubah(nomor, putuskan, pencacah = null) {
      const ada = await asli.baca(nomor);
      if (!ada.ok) return ada;
      if (ada.nilai === null) return gagal(penolakanTidakAda(nomor));
      return putuskan(ada.nilai, pencacah === null ? null : await asli.nomorBerikut(pencacah));
    },
    async siapkanLampiran(jalur) {
      const telaah = telaahLampiran(jalur, () => undefined);
      return telaah.ok ? berhasil({ ...telaah.nilai, sementara: '' }) : gagal(telaah.salah);
    },
    siapkanIsi: async (nama, tipe, isi) =>
      berhasil({
        ...{ nama, tipe, ukuran: isi.length, sementara: '' },
        sha256: createHash('sha256').update(isi).digest('hex'),
      }),
    sesi: {
      ...asli.sesi,
      simpan: async () => undefined,
      sentuh: async () => undefined,
      hapus: async () => undefined,
    },
    kunci: { ...asli.kunci, simpan: async () => berhasil(null) },
    buangLampiran: async () => undefined,
    buangTerhapus: async () => berhasil(0),
    perbaiki: async () => berhasil([]),
    bukaKunci: (setuju) =>
      asli.bukaKunci(async (kunci) => {
        await setuju(kunci);
        return false;
      }),
    pulihkan: (dari, pengamat, setuju) =>
      asli.pulihkan(dari, pengamat, async (rencana) => {
        await setuju(rencana);
        return false;
      }),
    gabung: (dari, pengamat) => asli.rencanaGabung(dari, pengamat),
    simpanDokumen: async (nomor, jenis, isi) =>
      berhasil({
        berkas: jalurKertas(nomor, jenis),
        sha256: createHash('sha256').update(isi).digest('hex'),
        tersegel: false,
      }),
    ubahEnkripsi: async () => {
      const kini = await asli.enkripsi();
      return kini.ok ? berhasil({ ...kini.nilai, diubah: 0, tertinggal: [] }) : kini;
    },
  };
}
