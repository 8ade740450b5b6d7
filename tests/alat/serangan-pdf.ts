import { aliran, type Baru, bagianKertas, isiObjek, perbarui, sisipkan } from './pembaruan-pdf.js';

/** What somebody may add to the end of a paper of ours (two pages, a logo): additions, and attacks. */
export function seranganPdf(asli: string) {
  const b = bagianKertas(asli);
  const [satu = 0, dua = 0] = b.halaman;
  const kosong = aliran('BT ET');
  const gambar = Number(/(\d+) 0 obj\n<<\n\/Type \/XObject/.exec(asli)?.[1]);
  const prev = /startxref\n(\d+)\n%%EOF\s*$/.exec(asli)?.[1] ?? '';
  const lembar = (ubah: (isi: string) => string): Baru => [satu, ubah(b.lembar)];
  const tambahLembar = (isi: string) => lembar((l) => sisipkan(l, isi));
  const katalog = (isi: string): Baru => [b.katalog, sisipkan(isiObjek(asli, b.katalog), isi)];
  const objek = (nomor: number) => `${nomor} 0 obj\n${kosong}\nendobj\n`;

  const bidang = (lain = '/Rect[0 0 0 0]/F 132'): Baru[] => [
    katalog(`/AcroForm<</Fields[${b.ukuran} 0 R]/SigFlags 3>>`),
    [b.ukuran, `<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/V ${b.ukuran + 1} 0 R${lain}>>`],
    [b.ukuran + 1, '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<00>/ByteRange[0 1 2 3]>>'],
  ];
  const ttd = bidang();
  const ttdTampak: Baru[] = [
    ...bidang(`/Rect[70 70 200 120]/F 132/AP<</N ${b.ukuran + 2} 0 R>>`),
    [b.ukuran + 2, aliran('1 g 0 0 130 50 re f', '/Type/XObject/Subtype/Form/BBox[0 0 130 50]')],
    tambahLembar(`/Annots[${b.ukuran} 0 R]`),
  ];

  /** Only additions that say something else about the file. */
  const KETERANGAN: Record<string, readonly Baru[]> = {
    'metadata diganti di tempatnya': [[b.metadata, aliran('<x/>', '/Type/Metadata/Subtype/XML')]],
    'metadata baru': [
      [b.katalog, isiObjek(asli, b.katalog).replace(/\/Metadata \d+/, `/Metadata ${b.ukuran}`)],
      [b.ukuran, aliran('<x/>', '/Type/Metadata/Subtype/XML')],
    ],
    'waktu dan program': [
      [
        b.info,
        isiObjek(asli, b.info)
          .replace(/\/Producer \d+ 0 R/, '/Producer(Lain)')
          .replace(/\/ModDate \d+ 0 R/, ''),
      ],
    ],
  };

  /** Something laid over page 2, and how it is told. */
  const TEMPELAN: Record<string, readonly [isi: string, harap: object]> = {
    'catatan tanpa tampilan': ['/Subtype/FreeText/Contents(lunas)/Rect[0 0 9 9]', { macam: 'catatan', persen: null }],
    'cap selebar halaman, tersembunyi tetapi bertampilan': [
      '/Subtype/Stamp/Rect[-9 -9 999 999]/F 2/AP<</N 9 0 R>>',
      { macam: 'catatan', persen: 100 },
    ],
    'hanya pada cetakan (NoView)': ['/Subtype/Stamp/Rect[0 0 9 9]/F 36', { macam: 'catatan', persen: null }],
    isian: ['/Subtype/Widget/FT/Tx/V(lunas)/Rect[0 0 9 9]', { macam: 'isian', persen: null }],
    'tempat tanda tangan kosong': ['/Subtype/Widget/FT/Sig/Rect[0 0 9 9]', { macam: 'tanda-tangan', persen: null }],
    'jenisnya dari induknya': [
      '/Subtype/Widget/Parent<</FT/Sig>>/Rect[0 0 9 9]',
      { macam: 'tanda-tangan', persen: null },
    ],
  };
  const tempelkan = (isi: string): Baru[] => [
    [dua, sisipkan(isiObjek(asli, dua), `/Annots[${b.ukuran} 0 R]`)],
    [b.ukuran, `<</Type/Annot${isi}>>`],
  ];

  /** What an update may change so that the pages say something else: refused for this reason, in every form. */
  const MENGUBAH: Record<string, readonly [alasan: string, baru: readonly Baru[]]> = {
    'isi halaman diganti': ['bagian', [[b.isi, kosong]]],
    'tulisan digeser (Tm)': ['bagian', [[b.isi, isiObjek(asli, b.isi).replace('1 0 0 1 ', '1 0 0 2 ')]]],
    'halaman menunjuk isi baru': [
      'halaman',
      [lembar((l) => l.replace(/\/Contents \d+/, `/Contents ${b.ukuran}`)), [b.ukuran, kosong]],
    ],
    MediaBox: ['halaman', [lembar((l) => l.replace('MediaBox [0 0', 'MediaBox [0 400'))]],
    CropBox: ['halaman', [tambahLembar('/CropBox[0 400 595 842]')]],
    Rotate: ['halaman', [tambahLembar('/Rotate 180')]],
    UserUnit: ['halaman', [lembar((l) => l.replace('UserUnit 1', 'UserUnit 9'))]],
    'halaman tanpa isi': ['halaman', [lembar((l) => l.replace(/\/Contents \d+ 0 R\n/, ''))]],
    'huruf ditukar': ['bagian', [[b.font, isiObjek(asli, b.font).replace(/\/ToUnicode \d+ 0 R/, '')]]],
    'gambar ditukar': ['bagian', [[gambar, isiObjek(asli, gambar).replace('/Width 20', '/Width 10')]]],
    ExtGState: ['bagian', [[b.sumber, sisipkan(isiObjek(asli, b.sumber), '/ExtGState<</G<</ca 0>>>>')]]],
    'daftar halaman (Kids)': ['bagian', [[b.akarHalaman, `<</Type/Pages/Count 1/Kids[${dua} 0 R]>>`]]],
    'katalog menunjuk halaman lain': [
      'katalog',
      [
        [b.katalog, isiObjek(asli, b.katalog).replace(/\/Pages \d+/, `/Pages ${b.ukuran}`)],
        [b.ukuran, `<</Type/Pages/Count 1/Kids[${dua} 0 R]>>`],
      ],
    ],
    'judul berkas': ['bagian', [[b.info, isiObjek(asli, b.info).replace(/\/Title \d+ 0 R/, '/Title(Lunas)')]]],
    'metadata yang bukan metadata': ['bagian', [[b.metadata, kosong]]],
    OCProperties: ['katalog', [katalog('/OCProperties<<>>')]],
    OpenAction: ['tindakan', [katalog('/OpenAction<</S/JavaScript/JS(x)>>')]],
    'formulir dinamis (XFA)': ['tindakan', [katalog('/AcroForm<</XFA(x)/Fields[]>>')]],
    'tempelan yang bertindak': ['tindakan', tempelkan('/Subtype/Link/Rect[0 0 9 9]/A<</S/Hide>>')],
    'bidang yang bertindak': ['tindakan', bidang('/AA<</E<</S/Hide>>>>')],
    'bidang tampak tanpa halaman': ['susunan', bidang('/Rect[0 0 99 99]/AP<</N 9 0 R>>')],
    'kunci ditulis dua kali': ['susunan', [tambahLembar(`/Contents ${b.isi} 0 R`)]],
    'kunci disamarkan': ['halaman', [tambahLembar('/Rot#61te 180')]],
    'kata lepas di dalam nilai': ['susunan', tempelkan('/Subtype/Stamp/F 1-2')],
    'rujukan generasi lain': ['susunan', [lembar((l) => l.replace(/\/Contents (\d+) 0 R/, '/Contents $1 1 R'))]],
  };

  const keabsahan: Baru[] = [
    [b.katalog, sisipkan(ttd[0]?.[1] ?? '', `/DSS ${b.ukuran + 4} 0 R`)],
    [b.ukuran + 4, '<</Certs[]>>'],
  ];
  const sesudah = (isi: string) => perbarui(`${asli}${isi}`, ttd, { ganti: { Prev: prev } });
  const salahTunjuk = perbarui(asli, ttd).replace(/startxref\n\d+\n%%EOF\n$/, 'startxref\n17\n%%EOF\n');
  const tabelPertama = String(perbarui(asli, ttd).lastIndexOf('\nxref\n') + 1);

  /** Files whose parts programs may find in different ways; `bagian`: followed, and found to change something. */
  const SUSUNAN: Record<string, readonly [alasan: string, isi: string]> = {
    'objek bayangan sesudah akhir berkas': ['susunan', `${asli}\n${objek(b.isi)}`],
    'objek bayangan lalu akhir yang lama': [
      'susunan',
      `${asli}\n${objek(b.isi)}${asli.slice(asli.lastIndexOf('startxref'))}`,
    ],
    'objek bayangan di antara yang sah': ['susunan', sesudah(`\n${objek(b.isi)}`)],
    'objek bayangan di dalam catatan': ['susunan', sesudah(`%${b.isi} 0 obj`)],
    'kata lepas di antara yang sah': ['susunan', sesudah('\n<</Type/Catalog>>')],
    'objek bayangan di dalam aliran': [
      'susunan',
      perbarui(asli, [...ttd, [b.ukuran + 2, aliran(`\n${objek(b.isi)}`)]]),
    ],
    'objek bayangan di dalam himpunan': [
      'susunan',
      perbarui(asli, [...ttd, [b.ukuran + 2, aliran(`${b.isi} 0 <<>>`, '/Type/ObjStm/N 1/First 5')]]),
    ],
    'urutan himpunan lain dari tabelnya': ['susunan', perbarui(asli, ttd, { bentuk: 'himpunan', balik: true })],
    'rantai terputus': ['susunan', perbarui(asli, ttd, { ganti: { Prev: '17' } })],
    'rantai berputar': ['susunan', perbarui(asli, ttd, { ganti: { Prev: tabelPertama } })],
    'startxref di tengah menunjuk ke tempat lain': [
      'susunan',
      perbarui(salahTunjuk, keabsahan, { ganti: { Prev: tabelPertama } }),
    ],
    'akar lain': [
      'susunan',
      perbarui(asli, [[b.ukuran, isiObjek(asli, b.katalog)]], { ganti: { Root: `${b.ukuran} 0 R` } }),
    ],
    'Size lebih kecil dari aslinya': ['susunan', perbarui(asli, [katalog('/DSS<<>>')], { ganti: { Size: '5' } })],
    'Size tidak mencakup tambahannya': ['bagian', perbarui(asli, ttd, { ganti: { Size: String(b.ukuran) } })],
    'tabel kedua di sampingnya (XRefStm)': ['susunan', perbarui(asli, ttd, { trailer: '/XRefStm 9' })],
    'sandi (Encrypt)': ['susunan', perbarui(asli, ttd, { trailer: '/Encrypt 9 0 R' })],
    'sisa sesudah akhir': ['susunan', `${perbarui(asli, ttd)}sisa`],
    'panjang aliran palsu': [
      'susunan',
      perbarui(asli, [...ttd, [b.ukuran + 2, '<</Length 9>>\nstream\nx\nendstream']]),
    ],
    'dua kertas berurutan': ['susunan', `${asli}${asli}`],
    'tabelnya menyebut nomor lain': ['susunan', perbarui(asli, ttd).replace(`\n${b.ukuran + 1} 1\n`, `\n${b.isi} 1\n`)],
    'isi halaman dibebaskan': ['bagian', perbarui(asli, ttd, { bebas: [b.isi] })],
    'tambahan yang baik, lalu yang jahat': ['bagian', perbarui(perbarui(asli, ttd), [[b.isi, kosong]])],
    'diubah, lalu dikembalikan': [
      'bagian',
      perbarui(perbarui(asli, [[b.isi, kosong]]), [[b.isi, isiObjek(asli, b.isi)]]),
    ],
  };
  return { ttd, ttdTampak, keabsahan, tempelkan, KETERANGAN, TEMPELAN, MENGUBAH, SUSUNAN };
}

/** As signers of the world name themselves between an update and its end. */
export function beriCatatan(berkas: string): string {
  return berkas.replace(/startxref(?=\n\d+\n%%EOF\n$)/, '%iText-8.0.4 (AGPL)\nstartxref');
}
