import { describe, expect, test } from '@jest/globals';
import { type Formulir, isiFormulir } from '../../src/forms/isi.js';
import { ISIAN_DAFTAR, satuIdentitas } from '../../src/forms/permohonan.js';
import { diTerminal, orang } from './naskah-tanya.js';

const FORMULIR: Formulir<typeof ISIAN_DAFTAR> = { isian: ISIAN_DAFTAR, coba: 'layanan daftar', periksa: satuIdentitas };
const NIK = '3602141303909001';
/** All but the identity and the way of obtaining. */
const FLAG = { nama: 'Asep', alamat: 'Maja', rincian: 'data', tujuan: 'riset' };

describe('formulir di luar terminal', () => {
  const luar = (flag: Record<string, unknown>) => isiFormulir(FORMULIR, flag, diTerminal(orang().prompter, false));
  const sebab = async (flag: Record<string, unknown>) => {
    const hasil = await luar(flag);
    if (hasil.ok) throw new Error('seharusnya ditolak');
    return hasil.salah;
  };

  test('yang kurang disebut semua, dan Coba melengkapi perintahnya', async () => {
    const salah = await sebab({ nama: 'A', nik: NIK });
    expect(salah.kesalahan?.map((k) => k.bendera)).toEqual(['--alamat', '--rincian', '--tujuan', '--cara-memperoleh']);
    expect(salah.coba).toBe(
      'layanan daftar --nik "…" --nama "…" --alamat "…" --rincian "…" --tujuan "…" --cara-memperoleh melihat',
    );
  });

  test('NIK yang salah disebut sekali, bukan juga sebagai identitas yang hilang', async () => {
    const salah = await sebab({ ...FLAG, nik: '1', caraMemperoleh: 'melihat' });
    expect(salah.kesalahan?.map((k) => k.bendera)).toEqual(['--nik']);
  });

  test('berkas yang bukan JSON disebut sekali, bukan semua isiannya', async () => {
    const salah = await sebab({ berkas: 'tidak-ada.json' });
    expect(salah.kesalahan?.map((k) => k.bendera)).toEqual(['--berkas']);
  });

  test('teks panjang dari berkas, tidak keduanya', async () => {
    const lengkap = { ...FLAG, nik: NIK, caraMemperoleh: 'melihat', rincian: undefined, rincianBerkas: 'ada.txt' };
    expect(await luar(lengkap)).toMatchObject({ ok: true, nilai: { jawaban: { rincian: 'isi berkas' } } });
    expect((await sebab({ ...lengkap, rincian: 'x' })).sebab).toContain('--rincian-berkas: teksnya sudah diberikan');
  });
});
