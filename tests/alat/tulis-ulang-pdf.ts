import { aliran, type Baru, bagianKertas, isiObjek, sisipkan } from './pembaruan-pdf.js';

/** A paper saved anew, whole, with one table: these objects exchanged or added, and shown by this catalogue. */
function tulisUlang(asli: string, baru: readonly Baru[], akar?: number): string {
  let badan = asli.slice(0, asli.lastIndexOf('\nxref\n') + 1);
  for (const [nomor, isi] of baru) {
    const kepala = `\n${nomor} 0 obj\n`;
    const lama = badan.lastIndexOf(kepala);
    if (lama < 0) badan += `${nomor} 0 obj\n${isi}\nendobj\n`;
    else badan = `${badan.slice(0, lama)}${kepala}${isi}${badan.slice(badan.indexOf('\nendobj', lama))}`;
  }
  const letak = new Map([...badan.matchAll(/(?<=\n)(\d+) 0 obj\n/g)].map((m) => [Number(m[1]), m.index]));
  const ukuran = Math.max(...letak.keys()) + 1;
  const baris = Array.from({ length: ukuran }, (_, n) => `${String(letak.get(n) ?? 0).padStart(10, '0')}`);
  const tabel = baris.map((b, n) => (letak.has(n) ? `${b} 00000 n \n` : `${b} 65535 f \n`)).join('');
  const b = bagianKertas(asli);
  const trailer = `<</Size ${ukuran}/Root ${akar ?? b.katalog} 0 R/Info ${b.info} 0 R>>`;
  return `${badan}xref\n0 ${ukuran}\n${tabel}trailer\n${trailer}\nstartxref\n${badan.length}\n%%EOF\n`;
}

/**
 * A paper saved anew so that other programs show a red field on page 1 (or run a script), while its objects, read one by one,
 * are those of the paper.
 */
export function penulisanUlang(asli: string): Record<'akar' | 'tabel' | 'saringan' | 'skrip', string> {
  const b = bagianKertas(asli);
  const [satu = 0] = b.halaman;
  const n = b.ukuran;
  const merah = 'q 1 0 0 rg 50 300 300 200 re f Q';
  const lembar = b.lembar.replace(/\/Contents (\d+) 0 R/, `/Contents [$1 0 R ${n} 0 R]`);
  const hex = `${Buffer.from(merah).toString('hex')}>`;
  const katalogLain = isiObjek(asli, b.katalog).replace(/\/Pages \d+/, `/Pages ${n + 1}`);
  const halamanLain = lembar.replace(/\/Parent \d+/, `/Parent ${n + 1}`);
  const daftarLain = `<</Type/Pages/Count 1/Kids[${n + 2} 0 R]>>`;
  const bayangan = aliran(`\n${satu} 0 obj\n${lembar}\nendobj\n`);
  // The office's catalogue stands last, and so is the one that counts for whoever doesn't ask the trailer.
  const katalog = isiObjek(asli, b.katalog);
  const akar = tulisUlang(
    asli.replace(`\n${b.katalog} 0 obj\n`, `\n${n + 3} 0 obj\n`),
    [
      [n, aliran(merah)],
      [n + 1, daftarLain],
      [n + 2, halamanLain],
      [n + 3, katalogLain],
      [b.katalog, katalog],
    ],
    n + 3,
  );
  return {
    akar,
    tabel: tulisUlang(asli, [
      [n, aliran(merah)],
      [n + 1, bayangan],
    ]),
    saringan: tulisUlang(asli, [
      [satu, lembar],
      [n, aliran(hex, '/Filter/ASCIIHexDecode')],
    ]),
    skrip: tulisUlang(asli, [
      [b.katalog, sisipkan(isiObjek(asli, b.katalog), '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>')],
    ]),
  };
}
