"""Makes templates/fonts/LayananSerif-*.ttf from Liberation Serif (Debian: fonts-liberation2, fonttools).

    /usr/bin/python3 .ci/huruf.py /usr/share/fonts/truetype/liberation2 templates/fonts

Only Latin letters, marks and signs, no hinting and no OpenType layout: shaping and reading the whole face was most of
the time that a receipt took. The licence (OFL) keeps the name Liberation for the unchanged face, so ours has its own.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HURUF = [
    (0x20, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2190, 0x22FF),
    (0x25A0, 0x25FF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD),
]
TRADEMARK = 7


def buat(asal, tujuan):
    opsi = subset.Options(layout_features=[], hinting=False, name_IDs=["*"], recalc_timestamp=False)
    opsi.drop_tables += ["kern", "GSUB", "GPOS", "GDEF", "FFTM"]
    huruf = TTFont(asal, recalcTimestamp=False)
    pemotong = subset.Subsetter(opsi)
    pemotong.populate(unicodes=[u for awal, akhir in HURUF for u in range(awal, akhir + 1)])
    pemotong.subset(huruf)
    nama = huruf["name"]
    nama.names = [n for n in nama.names if n.nameID != TRADEMARK]
    for n in list(nama.names):
        if n.nameID in (1, 3, 4, 6, 16):
            nama.setName(n.toUnicode().replace("Liberation", "Layanan"), n.nameID, n.platformID, n.platEncID, n.langID)
    huruf.save(tujuan)


for gaya in ("Regular", "Bold"):
    buat(f"{sys.argv[1]}/LiberationSerif-{gaya}.ttf", f"{sys.argv[2]}/LayananSerif-{gaya}.ttf")
