/**
 * A stream of reproducible fractions in [0, 1) from a seed: xoshiro128** (Blackman and Vigna, 2018), its state filled
 * by SplitMix32. Each fraction has 53 bits, from two outputs. The same seed gives the same stream on every machine.
 */
export function randomFractions(seed: number): () => number {
  const next = splitMix32(seed);
  const state = new Uint32Array([next(), next(), next(), next()]);
  return () => {
    const high = xoshiro128(state) >>> 5;
    const low = xoshiro128(state) >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  };
}

function splitMix32(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** One output of xoshiro128**; moves the state on. */
function xoshiro128(state: Uint32Array): number {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  const output = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotateLeft(d, 11);
  state.set([a, b, c, d]);
  return output >>> 0;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
