/** The smallest part that is never cut by a page break. Heights and gaps in points. */
export interface Potongan {
  tinggi: number;
  /** Gap above; dropped at the top of a page. */
  jarak: number;
  /** Stays on the page of the next part. */
  lekat: boolean;
  /** Begins a new page, unless nothing stands on this one yet. */
  halamanBaru?: true;
  gambar(y: number): void;
  /** Drawn first when this part opens a page: the head of its table. */
  ulang?: Potongan;
  /** Closes what is open when the page ends right after this part. */
  tutup?(y: number): void;
}

export interface Halaman {
  atas: number;
  bawah: number;
  baru(): void;
}

/** Lays the parts on pages: chains of `lekat` parts move together, unless they are taller than a page. */
export function alirkan(potongan: readonly Potongan[], halaman: Halaman): void {
  let y = halaman.atas;
  let terakhir: Potongan | null = null;
  const ganti = (p: Potongan): void => {
    terakhir?.tutup?.(y);
    halaman.baru();
    y = halaman.atas;
    terakhir = null;
    if (p.ulang !== undefined) taruh(p.ulang);
  };
  const taruh = (p: Potongan): void => {
    y += jarakNyata(p, terakhir);
    p.gambar(y);
    y += p.tinggi;
    terakhir = p;
  };
  const muat = (tinggi: number): boolean => y + tinggi <= halaman.bawah;
  for (const rantai of rantaiLekat(potongan)) {
    const [kepala] = rantai;
    const utuh = tinggiRantai(rantai);
    const satuHalaman = utuh + (kepala?.ulang?.tinggi ?? 0) <= halaman.bawah - halaman.atas;
    const baru = kepala?.halamanBaru === true || (satuHalaman && !muat(utuh));
    if (kepala !== undefined && terakhir !== null && baru) ganti(kepala);
    for (const p of rantai) {
      if (terakhir !== null && !muat(p.jarak + p.tinggi)) ganti(p);
      taruh(p);
    }
  }
}

function jarakNyata(p: Potongan, sebelum: Potongan | null): number {
  return sebelum === null || sebelum === p.ulang ? 0 : p.jarak;
}

function rantaiLekat(potongan: readonly Potongan[]): Potongan[][] {
  const rantai: Potongan[][] = [];
  let sambung = false;
  for (const p of potongan) {
    if (sambung) rantai.at(-1)?.push(p);
    else rantai.push([p]);
    sambung = p.lekat;
  }
  return rantai;
}

function tinggiRantai(rantai: readonly Potongan[]): number {
  return rantai.reduce((jumlah, p) => jumlah + p.jarak + p.tinggi, 0);
}
