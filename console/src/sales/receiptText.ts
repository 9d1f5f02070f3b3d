/** What somebody has typed to find a receipt: all that is printed on it, or the id of the sale. */
export type ReceiptText =
  | { is: 'printed'; location: string; register: string; receiptNo: string }
  | { is: 'id'; id: string };

/** Reads `SH-01 / R1 / 000042`, or `R1/000042` where the location is known, or an id; undefined where it is nothing. */
export function receiptText(text: string, location: string | undefined): ReceiptText | undefined {
  const parts = text
    .trim()
    .split(/\s*[/／]\s*|\s+/)
    .filter(part => part !== '');
  const [first, second, third] = parts;
  if (parts.length === 3 && first && second && third) {
    return { is: 'printed', location: first, register: second, receiptNo: third };
  }
  if (parts.length === 2 && location && first && second) {
    return { is: 'printed', location, register: first, receiptNo: second };
  }
  return parts.length === 1 && first ? { is: 'id', id: first } : undefined;
}
