// In place of functions that a look at the desk never calls, though its code names them (.ci/build.js): whoever calls one
// gets the whole program (bin/layanan.js).
const perluUtuh = () => {
  throw Object.assign(new Error('bagian ini ada di program yang utuh'), { perluUtuh: true });
};
// esbuild copies what an object has and takes its prototype: any name is found there.
module.exports = Object.create(new Proxy({}, { get: () => perluUtuh }));
