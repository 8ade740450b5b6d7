import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siapkanLogo } from '../../src/adapters/logo/siapkan.js';
import { ringkasSvg, uraiSvg } from '../../src/adapters/logo/svg.js';
import { LAMBANG_SVG, svg } from '../alat/svg.js';

const kotak = '<rect width="5" height="5"/>';
const siapkan = (teks: string) => siapkanLogo(Buffer.from(teks));

function ringkas(teks: string): string {
  const hasil = siapkan(teks);
  if (!hasil.ok) throw new Error(hasil.salah);
  expect(hasil.nilai.tipe).toBe('svg');
  return Buffer.from(hasil.nilai.isi).toString('utf8');
}

const bentuk = (isi: string) => {
  const hasil = uraiSvg(Buffer.from(svg(isi)));
  return hasil.ok ? hasil.nilai.bentuk : hasil.salah;
};

describe('yang diterima', () => {
  test('ditulis ulang: hanya jalur, warna, dan letaknya; tanpa kata, komentar, keterangan program', () => {
    const hasil = ringkas(LAMBANG_SVG);
    expect(hasil).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 120 140">\n(<path [^<>]+\/>\n){8}<\/svg>\n$/);
    expect(hasil).not.toMatch(/nama|kata|inkscape|karangan|style|display/);
  });

  test('yang ditulis ulang terbaca lagi, dan tetap sama sesudahnya', () => {
    const sekali = ringkas(LAMBANG_SVG);
    expect(ringkas(sekali)).toBe(sekali);
  });

  test.each<[string, string, object]>([
    ['rect', '<rect x="1" y="2" width="3" height="4"/>', { d: 'M 1 2 h 3 v 4 h -3 Z', isi: '#000000', garis: null }],
    ['circle', '<circle cx="5" cy="5" r="2"/>', { d: 'M 3 5 a 2 2 0 1 1 4 0 a 2 2 0 1 1 -4 0 Z' }],
    ['line', '<line x2="4" y2="3" stroke="red"/>', { d: 'M 0 0 L 4 3', garis: '#ff0000' }],
    ['polygon', '<polygon points="0,0 4,0 4,4"/>', { d: 'M 0 0 L 4 0 L 4 4 Z' }],
    ['polyline', '<polyline points="0 0 4 0"/>', { d: 'M 0 0 L 4 0' }],
    ['pasangan sesudah m menjadi garis', '<path d="m1 1 2 2z"/>', { d: 'm 1 1 l 2 2 z' }],
    ['bendera busur tanpa sela', '<path d="M0 0a1 1 0 01.5.5"/>', { d: 'M 0 0 a 1 1 0 0 1 0.5 0.5' }],
    ['angka berpangkat', '<path d="M1e1-.5L2,3"/>', { d: 'M 10 -0.5 L 2 3' }],
    ['gaya mengalahkan atribut', '<rect width="1" height="1" fill="red" style="fill:#0f0"/>', { isi: '#00ff00' }],
    ['warisan', '<g fill="gold" fill-rule="evenodd"><path d="M0 0h1v1z"/></g>', { isi: '#ffd700', aturan: 'evenodd' }],
    [
      'geser lalu putar',
      `<g transform="translate(2 3) rotate(90)">${kotak}</g>`,
      { matriks: [0, 1, -1, 0, 2, 3].map((n) => expect.closeTo(n, 9)) },
    ],
  ])('%s', (_, isi, harap) => {
    expect(bentuk(isi)).toEqual([expect.objectContaining(harap)]);
  });

  test.each(['width="40" height="20"', 'width="40px" height="20px"', 'viewBox="5 5 40 20"'])('bidang dari %s', (a) => {
    const hasil = uraiSvg(Buffer.from(svg(kotak, a)));
    expect(hasil).toMatchObject({ ok: true, nilai: { lebar: 40, tinggi: 20 } });
  });

  test('BOM dan jenis berkas menurut isi', () => {
    expect(ringkas(`\uFEFF${svg(kotak)}`)).toContain('<path');
  });
});

describe('yang ditolak: disebut apanya dan obatnya', () => {
  test.each<[string, string]>([
    ['<script>', svg('<script>alert(1)</script>')],
    ['<text>', svg('<text>Dinas</text>')],
    ['<image>', svg('<image href="file:///etc/passwd"/>')],
    ['<foreignObject>', svg('<foreignObject/>')],
    ['<use>', svg('<use href="#a"/>')],
    ['<style>', svg('<style>*{fill:url(http://x)}</style>')],
    ['<a>', svg(`<a>${kotak}</a>`)],
    ['<defs> dengan <linearGradient>', svg('<defs><linearGradient id="a"/></defs>')],
    ['<animate>', svg('<animate/>')],
    ['skrip (onload)', svg(kotak, 'viewBox="0 0 1 1" onload="x()"')],
    ['rujukan (fill)', svg('<rect width="1" height="1" fill="url(#a)"/>')],
    ['rujukan (style)', svg('<rect width="1" height="1" style="fill:URL(http://x)"/>')],
    ['rujukan (xlink:href)', svg('<path xlink:href="http://x" d="M0 0"/>')],
    ['opacity 0.5', svg('<rect width="1" height="1" opacity="0.5"/>')],
    ['fill-opacity .2', svg('<rect width="1" height="1" style="fill-opacity:.2"/>')],
    ['warna "rebeccapurple"', svg('<rect width="1" height="1" fill="rebeccapurple"/>')],
    ['ukuran "50%"', svg('<rect width="50%" height="1"/>')],
    ['ukuran "NaN"', svg('<rect width="NaN" height="1"/>')],
    ['ukuran "Infinity"', svg('<circle r="Infinity"/>')],
    ['angka di luar batas (1e999)', svg('<path d="M0 0L1e999 0"/>')],
    ['angka di luar batas (9999999)', svg('<path d="M0 0L9999999 0"/>')],
    ['transformasi perspective', svg(`<g transform="perspective(1)">${kotak}</g>`)],
    ['bidang (viewBox)', svg(kotak, 'viewBox="0 0 0 10"')],
    ['bidang (viewBox)', svg(kotak, 'viewBox="0 0 1000000 1"')],
    ['bidang (viewBox)', svg(kotak, '')],
    ['<!DOCTYPE', `<!DOCTYPE svg [<!ENTITY a "x">]>${svg(kotak)}`],
    ['<![CDATA[', svg('<![CDATA[x]]>')],
    ['entitas &a;', svg('<rect width="1" height="1" id="&a;"/>')],
    ['entitas &#x41;', svg('<rect width="1" height="1" id="&#x41;"/>')],
  ])('%s', (apa, teks) => {
    const hasil = siapkan(teks);
    expect(hasil.ok ? '' : hasil.salah).toContain(`SVG itu memuat ${apa}`);
    expect(hasil.ok ? '' : hasil.salah).toMatch(/; simpan sebagai PNG atau jadikan jalur \(path\)$/);
  });

  test.each<[string, string]>([
    ['bom tawa', `<?xml version="1.0"?><!DOCTYPE lolz [${'<!ENTITY a "&b;&b;&b;">'.repeat(50)}]>${svg('<g>&a;</g>')}`],
    ['sarang dalam', svg(`${'<g>'.repeat(10_000)}${'</g>'.repeat(10_000)}`)],
    ['banyak unsur', svg(kotak.repeat(6000))],
    ['jalur panjang', svg(`<path d="M0 0${'h1'.repeat(25_000)}"/>`)],
    ['besar', svg(`<path d="M0 0"/><!-- ${'x'.repeat(300_000)} -->`)],
    ['tidak ditutup', '<svg viewBox="0 0 1 1"><g>'],
    ['tutup yang lain', '<svg viewBox="0 0 1 1"><g></svg></g>'],
    ['atribut ganda', svg('<rect width="1" width="2" height="1"/>')],
    ['ekor', `${svg(kotak)}<svg/>`],
    ['akar lain', '<?xml version="1.0"?><html><svg/></html>'],
    ['kosong', svg('')],
    ['jalur tanpa M', svg('<path d="L1 1"/>')],
    ['jalur terpotong', svg('<path d="M1"/>')],
    ['jalur dengan huruf lain', svg('<path d="M0 0 X1"/>')],
    ['titik ganjil', svg('<polygon points="1 2 3"/>')],
    ['bukan UTF-8', '<svg viewBox="0 0 1 1">\uFFFD'],
  ])('%s: satu kalimat, tanpa galat', (_, teks) => {
    const hasil = siapkan(teks);
    expect(hasil).toEqual({ ok: false, salah: expect.stringMatching(/PNG/) });
  });

  test('byte yang bukan UTF-8', () => {
    const hasil = siapkanLogo(Buffer.concat([Buffer.from('<svg viewBox="0 0 1 1">'), Buffer.from([0xff, 0xfe])]));
    expect(hasil).toEqual({ ok: false, salah: expect.stringContaining('bukan teks UTF-8') });
  });
});

test('teks apa pun: diterima atau ditolak, tidak pernah gagal, dan yang diterima bersih', () => {
  const potongan = fc.constantFrom(
    '<g ',
    'fill="',
    'url(#a)',
    '<path d="',
    'M0 0',
    'L9 9',
    '"/>',
    '</g>',
    '>',
    '<rect',
    '&lt;',
    'style="x:y',
    ' ',
    '1e9',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(potongan, fc.string({ maxLength: 8 })), { maxLength: 30 }), (bagian) => {
      const hasil = ringkasSvg(Buffer.from(svg(bagian.join(''))));
      if (hasil.ok) expect(hasil.nilai.toString()).toMatch(/^<svg [^<>]+>\n(<path [^<>]+\/>\n)+<\/svg>\n$/);
      else expect(hasil.salah).toMatch(/^SVG itu /);
    }),
  );
});
