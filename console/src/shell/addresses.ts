/** Where pages are. A thing has one address. */
const BASE = '/console';

function searched(path: string, search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** By which a page is told from others: `stock` of `/console/stock/SH-01/P05`; nothing for the first page. */
export function firstPartOf(address: string): string {
  const path = address.startsWith(BASE) ? address.slice(BASE.length) : address;
  return path.split(/[/?]/)[1] ?? '';
}

export const addresses = {
  today: (search: { day?: string; location?: string } = {}) => searched(`${BASE}/`, search),
  sales: (search: { location?: string; from?: string; to?: string; text?: string } = {}) =>
    searched(`${BASE}/sales`, search),
  sale: (id: string) => `${BASE}/sales/${encodeURIComponent(id)}`,
  stock: (search: { location?: string; text?: string } = {}) => searched(`${BASE}/stock`, search),
  stockOf: (location: string, sku: string) =>
    `${BASE}/stock/${encodeURIComponent(location)}/${encodeURIComponent(sku)}`,
  alerts: (search: { location?: string } = {}) => searched(`${BASE}/alerts`, search),
  expiring: (search: { location?: string } = {}) => searched(`${BASE}/expiring`, search),
  reports: () => `${BASE}/reports`,
  approvals: () => `${BASE}/approvals`,
  transfers: (search: { location?: string } = {}) => searched(`${BASE}/transfers`, search),
};
