import { describe, expect, test } from '@jest/globals';
import { sebutanTte } from '../../src/domain/sebutan-tte.js';

describe('yang tidak boleh tertulis pada kertas', () => {
  test.each([
    ['BSrE'],
    ['oleh bsre, BSSN'],
    ['B S r E'],
    ['B.S.R.E.'],
    ['ＢＳｒＥ'],
    ['Tanda tangan elektronik tersertifikasi'],
    ['telah ter-sertifikasi'],
    ['TERSERTIFIKASI'],
    ['Dokumen ini ditandatangani secara elektronik'],
    ['DITANDA TANGANI   SECARA ELEKTRONIK'],
    ['ditandatangani oleh Kepala Dinas secara elektronik'],
    ['secara elektronik telah ditandatangani'],
    ['bertanda tangan digital'],
    ['penandatanganan elektronik'],
    ['Tanda tangan elektronik (TTE)'],
    ['TTE Kepala Dinas'],
    ['sertifikat elektronik'],
    ['Balai Sertifikasi Elektronik'],
    ['tidak memerlukan tanda tangan basah'],
    ['tidak perlu lagi ditandatangani'],
    ['TTD elektronik'],
    ['ttd. digital Kepala Dinas'],
    ['Disahkan secara elektronik'],
    ['secara elektronik telah disahkan'],
    ['diteken secara elektronik'],
    ['Tertanda secara elektronik'],
    ['E-sign'],
    ['e-Signature'],
    ['certified electronic signature'],
    ['digitally signed by'],
    ['pengganti tanda tangan basah'],
    ['menggantikan tanda tangan'],
    ['Berlaku tanpa tanda tangan dan cap'],
    ['Sah walau tidak ditandatangani'],
    ['sah meskipun tidak bertanda tangan'],
    ['Kode ini bukan tanda tangan elektronik biasa, melainkan BSrE.'],
  ])('%s', (kalimat) => {
    expect(sebutanTte(kalimat)).not.toBeNull();
  });

  test.each([
    ['Kode ini bukan tanda tangan elektronik.'],
    ['bukan tanda tangan elektronik yang tersertifikasi'],
    ['(tanda tangan atau cap jempol)'],
    ['Tanda tangan di sini; jawaban dikirim lewat surat elektronik.'],
    ['Daftar KUBs rehabilitasi di kabupaten'],
    ['Jl. Otto Iskandardinata, Situterate'],
    ['SK ini disahkan oleh Kepala Dinas.'],
    ['Kode design dan signifikan; desa Esigna'],
    ['Tidak sah tanpa tanda tangan dan cap.'],
    ['Kuasa berlaku sejak ditandatangani.'],
  ])('%s boleh', (kalimat) => {
    expect(sebutanTte(kalimat)).toBeNull();
  });
});
