/** A product as somebody has edited it: texts, as they were typed. */
export type Edited = { name: string; category: string; brand: string; shelfLifeDays: string; barcodes: string };

type Before = {
  name: string;
  category?: string | null | undefined;
  brand?: string | null | undefined;
  shelfLifeDays?: number | null | undefined;
  barcodes: readonly string[];
};

export type Changes = {
  name?: string;
  category?: string;
  brand?: string;
  shelfLifeDays?: number;
  without: ('CATEGORY' | 'BRAND' | 'SHELF_LIFE')[];
  addBarcodes: string[];
  removeBarcodes: string[];
};

/** What differs from what a product was; undefined where nothing does, or something is no figure. */
export function changesOf(before: Before, edited: Edited): Changes | undefined {
  const changes: Changes = { without: [], addBarcodes: [], removeBarcodes: [] };
  const text = (value: string) => value.trim();
  if (text(edited.name) !== before.name) {
    changes.name = text(edited.name);
  }
  for (const [key, none] of [
    ['category', 'CATEGORY'],
    ['brand', 'BRAND'],
  ] as const) {
    const now = text(edited[key]);
    if (now === '' && before[key] != null) {
      changes.without.push(none);
    } else if (now !== '' && now !== before[key]) {
      changes[key] = now;
    }
  }
  const days = text(edited.shelfLifeDays);
  if (days !== '' && !/^[1-9]\d{0,4}$/.test(days)) {
    return undefined;
  }
  if (days === '' && before.shelfLifeDays != null) {
    changes.without.push('SHELF_LIFE');
  } else if (days !== '' && Number(days) !== before.shelfLifeDays) {
    changes.shelfLifeDays = Number(days);
  }
  const codes = edited.barcodes.split(/\s+/).filter(code => code !== '');
  changes.addBarcodes = codes.filter(code => !before.barcodes.includes(code));
  changes.removeBarcodes = before.barcodes.filter(code => !codes.includes(code));
  const { without, addBarcodes, removeBarcodes, ...others } = changes;
  const isSame = without.length + addBarcodes.length + removeBarcodes.length + Object.keys(others).length === 0;
  return isSame ? undefined : changes;
}
