// Growth as a picture (SVG), both axes logarithmic: a level line is as fast after ten years.
const [LEBAR, TINGGI, KIRI, BAWAH, ATAS, KANAN] = [640, 360, 56, 44, 28, 110];
const WARNA = ['#1f6feb', '#d9480f', '#2b8a3e', '#7048e8', '#c2255c', '#0c8599', '#5c3d00'];
const log = Math.log10;

/** `tumbuh`: `{ apa, titik: [[closed cases, ms], …] }` each. */
export function grafik(tumbuh) {
  const semua = tumbuh.flatMap((t) => t.titik);
  const [x0, x1] = batas(semua.map((t) => t[0]));
  const [y0, y1] = batas(semua.map((t) => t[1]));
  const x = (n) => KIRI + ((log(n) - x0) / (x1 - x0)) * (LEBAR - KIRI - KANAN);
  const y = (ms) => TINGGI - BAWAH - ((log(ms) - y0) / (y1 - y0)) * (TINGGI - BAWAH - ATAS);
  const isi = [
    ...puluhan(x0, x1).map((n) =>
      garis(x(n), y(10 ** y0), x(n), y(10 ** y1), sebut(n), x(n), TINGGI - BAWAH + 16, 'middle'),
    ),
    ...puluhan(y0, y1).map((ms) =>
      garis(x(10 ** x0), y(ms), x(10 ** x1), y(ms), sebut(ms), KIRI - 6, y(ms) + 4, 'end'),
    ),
    ...namai(tumbuh, y).map(({ apa, titik, tinggi }, i) =>
      kurva(apa, titik, tinggi, { x, y, warna: WARNA[i % WARNA.length] }),
    ),
    teks('closed cases beside 200 open ones', (KIRI + LEBAR - KANAN) / 2, TINGGI - 10, 'middle'),
    teks('ms, whole process (median)', KIRI, 16, 'start'),
  ];
  const kepala = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEBAR} ${TINGGI}" font-family="sans-serif" font-size="12"`;
  return `<svg ${kepala}>\n<title>Time of each command beside a growing archive</title>\n<rect width="100%" height="100%" fill="#fff"/>\n${isi.join('\n')}\n</svg>\n`;
}

/** Whole powers of ten round the values, at least one apart. */
function batas(nilai) {
  const [rendah, tinggi] = [Math.floor(log(Math.min(...nilai))), Math.ceil(log(Math.max(...nilai)))];
  return [rendah, Math.max(tinggi, rendah + 1)];
}

const puluhan = (dari, sampai) => Array.from({ length: sampai - dari + 1 }, (_, i) => 10 ** (dari + i));
const sebut = (n) => n.toLocaleString('en');
const angka = (n) => n.toFixed(1);

/** Names at the end of their lines, kept a line of text apart. */
function namai(tumbuh, y) {
  const urut = tumbuh.map((t) => ({ ...t, tinggi: y(t.titik.at(-1)[1]) })).sort((a, b) => a.tinggi - b.tinggi);
  for (const [i, t] of urut.entries()) if (i > 0) t.tinggi = Math.max(t.tinggi, urut[i - 1].tinggi + 14);
  return urut;
}

function garis(xa, ya, xb, yb, label, xl, yl, letak) {
  const d = `x1="${angka(xa)}" y1="${angka(ya)}" x2="${angka(xb)}" y2="${angka(yb)}"`;
  return `<line ${d} stroke="#ddd"/>${teks(label, xl, yl, letak)}`;
}

function kurva(apa, titik, tinggi, { x, y, warna }) {
  const d = titik.map(([n, ms]) => `${angka(x(n))},${angka(y(ms))}`).join(' ');
  const akhir = x(titik.at(-1)[0]);
  return `<polyline points="${d}" fill="none" stroke="${warna}" stroke-width="2"/>${teks(apa, akhir + 8, tinggi + 4, 'start', warna)}`;
}

function teks(isi, x, y, letak, warna = '#333') {
  return `<text x="${angka(x)}" y="${angka(y)}" text-anchor="${letak}" fill="${warna}">${isi}</text>`;
}

/** Least squares through the logarithms of both. */
export function kemiringan(titik) {
  const [x, y] = [0, 1].map((i) => titik.map((t) => Math.log10(t[i])));
  const rata = (a) => a.reduce((j, v) => j + v, 0) / a.length;
  const [mx, my] = [rata(x), rata(y)];
  const atas = x.reduce((j, v, i) => j + (v - mx) * (y[i] - my), 0);
  return atas / x.reduce((j, v) => j + (v - mx) ** 2, 0);
}
