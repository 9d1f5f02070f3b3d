/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * Canonical JSON (RFC 8785): members in the order of their names' UTF-16 units, nothing between them, numbers and texts
 * as ECMAScript writes them. Members that are undefined are left out.
 */
export function canonical(value: Json): string {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new TypeError('a text is no Unicode');
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} is no number of JSON`);
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  if (isList(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  const members = Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [{ name, member }]));
  members.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `{${members.map(({ name, member }) => `${canonical(name)}:${canonical(member)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
