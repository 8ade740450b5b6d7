import { describe, expect, test } from '@jest/globals';
import { rencanakanGabung } from '../../src/domain/gabung.js';
import { hapusIdentitas } from '../../src/domain/hapus-identitas.js';
import type { BerkasKasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { rantaiBernomor } from '../../src/domain/rantai-lama.js';

const OLEH = { waktu: '2026-03-13T09:00:00+07:00', petugas: 'siti' };
const NOMOR = 'PI-2026-0001';
const peristiwa = (tindakan: string): PeristiwaBaru => ({
  ...{ tindakan, tanggal: '2026-03-13', jabatan: 'front-office', status: null },
  ...{ isi: { tindakan }, pribadi: { nama: 'Ani' } },
});
const kasus = (garam: string): BerkasKasus =>
  tambahkan(
    berkasBaru({ nomor: NOMOR, jenis: 'permohonan', standar: 'permohonan-informasi', garam }),
    [peristiwa('daftar'), peristiwa('teruskan')],
    OLEH,
  );
const sidik = (b: Pick<BerkasKasus, 'peristiwa'>) => b.peristiwa.map((p) => p.sidik);

/** The case of another desk as it stands here after a joining that gave it a new number. */
function digabung(mereka: BerkasKasus): BerkasKasus {
  const kami = { kasus: [kasus('ab'.repeat(32))], bukti: new Map() };
  const catat = { ...OLEH, tanggal: '2026-03-14', toko: 'lain' };
  const [butir] = rencanakanGabung(kami, { kasus: [mereka], tercegah: [] }, catat).butir;
  if (butir === undefined) throw new Error('tidak ada yang digabung');
  return butir.berkas;
}

describe('rantai bernomor', () => {
  test('kasus yang tidak pernah digabung: hanya nomornya sendiri', () => {
    const b = kasus('cd'.repeat(32));
    expect(rantaiBernomor(b)).toEqual([{ nomor: NOMOR, peristiwa: b.peristiwa }]);
  });

  test('yang dinomori ulang: di bawah nomor lamanya sidiknya seperti dahulu', () => {
    const dahulu = kasus('cd'.repeat(32));
    const kini = tambahkan(digabung(dahulu), [peristiwa('disposisi')], OLEH);
    const [sendiri, lama] = rantaiBernomor(kini);
    expect([sendiri?.nomor, lama?.nomor]).toEqual(['PI-2026-0002', NOMOR]);
    expect(sidik(lama ?? kini)).toEqual(sidik(dahulu));
    expect(sidik(sendiri ?? dahulu)).toEqual(sidik(kini));
  });

  test('juga sesudah identitasnya dihapus', () => {
    const dahulu = kasus('cd'.repeat(32));
    const kini = hapusIdentitas(digabung(dahulu), { ...OLEH, tanggal: '2034-01-10', sebelum: 2030, dasar: 'JRA' });
    const lama = rantaiBernomor(kini)[1];
    expect(sidik(lama ?? kini)).toEqual(sidik(dahulu));
  });
});
