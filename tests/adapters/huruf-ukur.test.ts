import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { bacaHuruf } from '../../src/adapters/documents-pdfkit/huruf/berkas.js';
import { huruf } from '../../src/adapters/documents-pdfkit/huruf/huruf.js';
import { pengukur } from '../../src/adapters/documents-pdfkit/huruf/ukur.js';
import { FOLDER_FONT } from '../documents/contoh.js';

const UKURAN = 11;

describe.each(['LayananSerif-Regular.ttf', 'LayananSerif-Bold.ttf'])(
  'lebar teks dengan %s seperti menurut pdfkit',
  (nama) => {
    const jalur = join(FOLDER_FONT, nama);
    const ukur = pengukur(huruf(bacaHuruf(readFileSync(jalur))));
    const doc = new PDFDocument({ font: jalur }).fontSize(UKURAN);

    test.each([
      ['satu kata', 'Rangkasbitung'],
      ['kalimat', 'Permohonan Saudara telah kami terima dan akan kami jawab.'],
      ['spasi di ujung', 'kata '],
      ['spasi ganda di tengah dan di depan', '  dua  kata'],
      ['tab', 'a\tb'],
      ['hanya spasi', '   '],
      ['kosong', ''],
      ['huruf bertanda utuh', 'Nguyễn Łukasz'],
      ['tanda gabung', 'q\u0303\u0302 x\u0323y'],
      ['tanda di depan', '\u0301a'],
      ['huruf yang tidak ada', '漢 a'],
    ])('%s', (_, teks) => {
      const patokan = doc.widthOfString(teks);
      expect(ukur(teks) * (UKURAN / 1000)).toBeCloseTo(patokan, 9);
      // Measured before: remembered.
      expect(ukur(teks) * (UKURAN / 1000)).toBeCloseTo(patokan, 9);
    });
  },
);
