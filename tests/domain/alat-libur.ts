import type { BerkasKalender } from '../../src/domain/kalender.js';
import { kalenderBerlaku, type PerubahanLibur } from '../../src/domain/kantor.js';
import { bacaData } from '../alat/acuan.js';

export const bawaan = [2025, 2026, 2027].map((t) => bacaData<BerkasKalender>(`data/kalender/${t}.json`));
export const libur = (tanggal: string, nama = 'Pemilihan kepala desa') => ({ tanggal, jenis: 'libur-khusus', nama });
/** The calendars after these changes. */
export const sesudah = (...perubahan: readonly PerubahanLibur[]) => kalenderBerlaku(bawaan, perubahan);
