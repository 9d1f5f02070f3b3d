/**
 * What something new is called: its kind, and a command's id without its last part. Of ids that are made in the same
 * millisecond 26 bits differ by chance.
 */
export function newId(prefix: string, id = newCommandId()): string {
  return `${prefix}-${id.slice(0, 23)}`;
}

/** A new id of a command: a UUID of version 7 (RFC 9562), which begins with the milliseconds. */
export function newCommandId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(10))): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now) << 16n);
  bytes.set(random, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
