/** By what a member is looked for: the text tells it itself. */
export type MemberText =
  | { by: 'code'; code: string }
  | { by: 'number'; number: string }
  | { by: 'id'; id: string }
  | { by: 'name'; text: string };

/**
 * Reads what somebody has typed or scanned: the code of a member's app, a phone or card number, an id, or else the
 * beginning of a name; undefined where it is too short to be any.
 */
export function memberText(typed: string): MemberText | undefined {
  const text = typed.trim().normalize('NFKC');
  if (text.startsWith('TM1.')) {
    return { by: 'code', code: text };
  }
  if (/^\+?[\d\s-]{4,}$/.test(text)) {
    return { by: 'number', number: text };
  }
  if (/^[A-Za-z0-9._:-]*\d[A-Za-z0-9._:-]*$/.test(text) && text.length >= 3) {
    return { by: 'id', id: text };
  }
  return text.length >= 2 ? { by: 'name', text } : undefined;
}
