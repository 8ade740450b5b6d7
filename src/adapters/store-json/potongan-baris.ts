import { readSync } from 'node:fs';

/** What is read of a file at once (bytes). */
const POTONGAN_BYTE = 64 * 1024;

/** No line that the program writes is so long (bytes): of a longer one a part is left out. */
const BARIS_BYTE = 1024 * 1024;

/** An open file of lines, from where it stands: in pieces of whole lines with their breaks; only the last may lack its own. */
export function* potonganBaris(fd: number): Generator<Buffer> {
  const isi = Buffer.alloc(POTONGAN_BYTE);
  let sisa: Buffer = Buffer.alloc(0);
  for (let n = readSync(fd, isi); n > 0; n = readSync(fd, isi)) {
    const akhir = isi.lastIndexOf(10, n - 1) + 1;
    if (akhir > 0) {
      yield Buffer.concat([sisa, isi.subarray(0, akhir)]);
      sisa = Buffer.from(isi.subarray(akhir, n));
    } else if (sisa.length < BARIS_BYTE) sisa = Buffer.concat([sisa, isi.subarray(0, n)]);
  }
  if (sisa.length > 0) yield sisa;
}
