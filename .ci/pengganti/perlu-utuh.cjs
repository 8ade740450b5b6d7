// In place of what a look at the desk has no need of (.ci/build.js): whoever asks for it gets the whole program (bin/layanan.js).
throw Object.assign(new Error('bagian ini ada di program yang utuh'), { perluUtuh: true });
