/**
 * QR codes as ISO/IEC 18004 has them: bytes, level M (15 % may be damaged), versions 1 to 13, which is more than any
 * wallet's code needs.
 */

/** Codewords of error correction in each block, by version. */
const ECC_OF_BLOCK = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22];
/** Blocks, by version. */
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9];

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Rows of modules, dark ones true, without the quiet zone of four modules around; undefined where it is too long. */
export function qrOf(text: string): boolean[][] | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  const version = BLOCKS.findIndex((_, at) => bytes.length <= capacityOf(at + 1)) + 1;
  if (version === 0) {
    return undefined;
  }
  const words = withCorrection(dataOf(bytes, version), version);
  const drawn = MASKS.map((_, mask) => drawnWith(words, version, mask));
  return drawn.reduce((best, each) => (penaltyOf(each) < penaltyOf(best) ? each : best));
}

/** Bits of data and correction that a version has room for. */
function bitsOf(version: number): number {
  const aligned = Math.floor(version / 7) + 2;
  const room = (16 * version + 128) * version + 64;
  return version === 1 ? room : room - (25 * aligned - 10) * aligned + 55 - (version >= 7 ? 36 : 0);
}

function dataWordsOf(version: number): number {
  const at = version - 1;
  return Math.floor(bitsOf(version) / 8) - (ECC_OF_BLOCK[at] ?? 0) * (BLOCKS[at] ?? 0);
}

/** Four bits tell that bytes follow, and eight or sixteen how many. */
function capacityOf(version: number): number {
  return dataWordsOf(version) - (version < 10 ? 2 : 3);
}

function dataOf(bytes: readonly number[], version: number): number[] {
  const bits: number[] = [];
  const add = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) {
      bits.push((value >> at) & 1);
    }
  };
  add(4, 4);
  add(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) {
    add(byte, 8);
  }
  const room = dataWordsOf(version) * 8;
  add(0, Math.min(4, room - bits.length));
  add(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) {
    add(pad, 8);
  }
  return Array.from({ length: room / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => (value << 1) | bit, 0),
  );
}

/** The product of two elements of the field of 256 by x⁸ + x⁴ + x³ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/** The remainder by (x − 1)(x − 2)(x − 4) …, as Reed and Solomon have it. */
function correctionOf(data: readonly number[], length: number): number[] {
  const divisor: number[] = Array.from({ length }, (_, at) => (at === length - 1 ? 1 : 0));
  for (let degree = 0, root = 1; degree < length; degree++, root = times(root, 2)) {
    for (let at = 0; at < length; at++) {
      divisor[at] = times(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0);
    }
  }
  const remainder: number[] = Array.from({ length }, () => 0);
  for (const word of data) {
    const factor = word ^ (remainder.shift() ?? 0);
    remainder.push(0);
    divisor.forEach((each, at) => {
      remainder[at] = (remainder[at] ?? 0) ^ times(each, factor);
    });
  }
  return remainder;
}

/** Blocks of data with their correction, word by word in turn; the first blocks may be one word shorter. */
function withCorrection(data: readonly number[], version: number): number[] {
  const count = BLOCKS[version - 1] ?? 1;
  const correction = ECC_OF_BLOCK[version - 1] ?? 0;
  const short = Math.floor(data.length / count);
  const shortOnes = count - (data.length % count);
  const blocks = Array.from({ length: count }, (_, at) => {
    const begin = at * short + Math.max(0, at - shortOnes);
    return data.slice(begin, begin + short + (at < shortOnes ? 0 : 1));
  });
  const corrections = blocks.map(block => correctionOf(block, correction));
  const inTurn = (lists: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => lists.flatMap(list => list[at] ?? [])).flat();
  return [...inTurn(blocks, short + 1), ...inTurn(corrections, correction)];
}

/** Centres of the small squares, in one direction. */
function alignedAt(version: number): number[] {
  if (version === 1) {
    return [];
  }
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - (count - 2 - at) * step)];
}

function drawnWith(words: readonly number[], version: number, mask: number): boolean[][] {
  const size = version * 4 + 17;
  const modules: boolean[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const fixed: boolean[][] = modules.map(row => [...row]);
  const fix = (x: number, y: number, isDark: boolean) => {
    const [row, fixedRow] = [modules[y], fixed[y]];
    if (row && fixedRow && x >= 0 && x < size) {
      row[x] = isDark;
      fixedRow[x] = true;
    }
  };
  for (let at = 0; at < size; at++) {
    fix(6, at, at % 2 === 0);
    fix(at, 6, at % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(4, (dx, dy, ring) => fix(cx + dx, cy + dy, ring !== 2 && ring !== 4));
  }
  const aligned = alignedAt(version);
  const last = aligned.length - 1;
  aligned.forEach((cx, i) => {
    aligned.forEach((cy, j) => {
      if (!((i === 0 && (j === 0 || j === last)) || (i === last && j === 0))) {
        square(2, (dx, dy, ring) => fix(cx + dx, cy + dy, ring !== 1));
      }
    });
  });
  drawFormat(fix, size, mask);
  drawVersion(fix, size, version);
  drawWords(words, modules, fixed, MASKS[mask] ?? (() => false));
  return modules;
}

/** Each module of a square by how far it is from the centre. */
function square(reach: number, each: (dx: number, dy: number, ring: number) => void): void {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      each(dx, dy, Math.max(Math.abs(dx), Math.abs(dy)));
    }
  }
}

type Fix = (x: number, y: number, isDark: boolean) => void;

/** Level M and the mask, twice, with ten bits that correct them. */
function drawFormat(fix: Fix, size: number, mask: number): void {
  const bits = ((mask << 10) | remainderOf(mask, 10, 0x537)) ^ 0x5412;
  const isDark = (at: number) => ((bits >> at) & 1) === 1;
  for (let at = 0; at < 15; at++) {
    fix(8, at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, isDark(at));
    fix(at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at, 8, isDark(at));
  }
  fix(8, size - 8, true);
}

/** From version 7 on, twice, with twelve bits that correct it. */
function drawVersion(fix: Fix, size: number, version: number): void {
  if (version < 7) {
    return;
  }
  const bits = (version << 12) | remainderOf(version, 12, 0x1f25);
  for (let at = 0; at < 18; at++) {
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)];
    fix(far, near, ((bits >> at) & 1) === 1);
    fix(near, far, ((bits >> at) & 1) === 1);
  }
}

function remainderOf(value: number, length: number, divisor: number): number {
  let remainder = value;
  for (let at = 0; at < length; at++) {
    remainder = (remainder << 1) ^ ((remainder >> (length - 1)) * divisor);
  }
  return remainder;
}

/** Up and down in columns of two, from the right; the column of the clock is left out. */
function drawWords(
  words: readonly number[],
  modules: boolean[][],
  fixed: readonly (readonly boolean[])[],
  mask: (x: number, y: number) => boolean,
): void {
  const size = modules.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const isUp = ((column + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        const row = modules[y];
        if (row && !fixed[y]?.[x]) {
          const isDark = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
          row[x] = isDark !== mask(x, y);
          bit++;
        }
      }
    }
  }
}

/** How hard it is to read: long runs, blocks of one colour, what looks like a corner, too dark or too light. */
function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const size = modules.length;
  const at = (x: number, y: number) => modules[y]?.[x] ?? false;
  let penalty = 0;
  let dark = 0;
  for (const get of [at, (x: number, y: number) => at(y, x)]) {
    for (let y = 0; y < size; y++) {
      const line = Array.from({ length: size }, (_, x) => (get(x, y) ? '1' : '0')).join('');
      for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) {
        penalty += run.length - 2;
      }
      penalty += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
    }
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      dark += at(x, y) ? 1 : 0;
      if (x > 0 && y > 0 && at(x, y) === at(x - 1, y) && at(x, y) === at(x, y - 1) && at(x, y) === at(x - 1, y - 1)) {
        penalty += 3;
      }
    }
  }
  return penalty + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10;
}
