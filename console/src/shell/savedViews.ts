/** A list as somebody likes to see it: what its filters are set to, by a name of their own. */
export type SavedView = { name: string; search: string };

/** So many are kept of a page. */
export const MOST_VIEWS = 12;

/** Under what those of a person and a page are kept in this browser. */
export function keyOf(principal: string, page: string): string {
  return `tillbook.views:${principal}:${page}`;
}

/** What is kept under a text; nothing of what is no view. */
export function viewsOf(text: string | null): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).slice(0, MOST_VIEWS) : [];
  } catch {
    return [];
  }
}

/** One more, in front; a name is there once. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...views.filter(each => each.name !== view.name)].slice(0, MOST_VIEWS);
}

/** Whether two searches ask for the same, in whatever order. */
export function isSameSearch(one: string, other: string): boolean {
  const sorted = (search: string) => {
    const params = new URLSearchParams(search);
    params.sort();
    return params.toString();
  };
  return sorted(one) === sorted(other);
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'search' in value &&
    typeof value.search === 'string' &&
    value.search.startsWith('?')
  );
}
