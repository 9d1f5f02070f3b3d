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
  tillReturn: (receipt: string) => searched('/till/', { return: receipt }),
  sale: (id: string) => `${BASE}/sales/${encodeURIComponent(id)}`,
  stock: (search: { location?: string; text?: string } = {}) => searched(`${BASE}/stock`, search),
  stockOf: (location: string, sku: string) =>
    `${BASE}/stock/${encodeURIComponent(location)}/${encodeURIComponent(sku)}`,
  batch: (sku: string, batch: string) => `${BASE}/stock/batch/${encodeURIComponent(sku)}/${encodeURIComponent(batch)}`,
  reservations: (search: { location?: string } = {}) => searched(`${BASE}/reservations`, search),
  pastStock: (search: { location?: string; at?: string } = {}) => searched(`${BASE}/past-stock`, search),
  receiving: (search: { order?: string } = {}) => searched(`${BASE}/receiving`, search),
  replenishment: (search: { location?: string; supplier?: string } = {}) => searched(`${BASE}/replenishment`, search),
  orders: (search: { location?: string; supplier?: string; show?: string } = {}) => searched(`${BASE}/orders`, search),
  order: (id: string) => `${BASE}/orders/${encodeURIComponent(id)}`,
  suppliers: () => `${BASE}/suppliers`,
  supplier: (id: string) => `${BASE}/suppliers/${encodeURIComponent(id)}`,
  receipts: (search: { location?: string; supplier?: string } = {}) => searched(`${BASE}/receipts`, search),
  receipt: (id: string) => `${BASE}/receipts/${encodeURIComponent(id)}`,
  goods: (search: { text?: string; category?: string } = {}) => searched(`${BASE}/goods`, search),
  product: (sku: string) => `${BASE}/goods/${encodeURIComponent(sku)}`,
  priceLists: () => `${BASE}/price-lists`,
  priceList: (id: string) => `${BASE}/price-lists/${encodeURIComponent(id)}`,
  alerts: (search: { location?: string } = {}) => searched(`${BASE}/alerts`, search),
  expiring: (search: { location?: string } = {}) => searched(`${BASE}/expiring`, search),
  reports: () => `${BASE}/reports`,
  books: (search: { statement?: string; from?: string; to?: string } = {}) => searched(`${BASE}/books`, search),
  bookAccount: (search: { role: string; from: string; to: string; chart: string }) =>
    searched(`${BASE}/books/account`, search),
  bookChecks: () => `${BASE}/book-checks`,
  approvals: () => `${BASE}/approvals`,
  members: () => `${BASE}/members`,
  member: (id: string) => `${BASE}/members/${encodeURIComponent(id)}`,
  feedback: (search: { state?: string; location?: string } = {}) => searched(`${BASE}/feedback`, search),
  shifts: (search: { location?: string; day?: string; state?: string } = {}) => searched(`${BASE}/shifts`, search),
  shift: (location: string, register: string, shiftNo: number) =>
    `${BASE}/shifts/${encodeURIComponent(location)}/${encodeURIComponent(register)}/${shiftNo}`,
  tills: (search: { location?: string; state?: string } = {}) => searched(`${BASE}/tills`, search),
  days: (search: { location?: string; day?: string } = {}) => searched(`${BASE}/days`, search),
  day: (location: string, day: string) => searched(`${BASE}/days`, { location, day }),
  payments: (search: { location?: string; state?: string } = {}) => searched(`${BASE}/payments`, search),
  payment: (id: string) => `${BASE}/payments/${encodeURIComponent(id)}`,
  differences: (search: { state?: string } = {}) => searched(`${BASE}/differences`, search),
  held: (search: { kind?: string; location?: string } = {}) => searched(`${BASE}/held`, search),
  history: (stream?: string) => searched(`${BASE}/history`, { stream }),
  outcome: (command: string) => searched(`${BASE}/history`, { command }),
  denied: () => `${BASE}/denied`,
  people: () => `${BASE}/people`,
  person: (id: string) => `${BASE}/people/${encodeURIComponent(id)}`,
  tokens: () => `${BASE}/tokens`,
  devices: (location?: string) => searched(`${BASE}/devices`, { location }),
  deviceFindings: (of: { location?: string; device?: string }) => searched(`${BASE}/device-findings`, of),
  sessions: () => `${BASE}/sessions`,
  operations: () => `${BASE}/operations`,
  imports: () => `${BASE}/imports`,
  import: (id: string) => `${BASE}/imports/${encodeURIComponent(id)}`,
  promotions: (search: { location?: string; state?: string } = {}) => searched(`${BASE}/promotions`, search),
  promotion: (id: string) => `${BASE}/promotions/${encodeURIComponent(id)}`,
  newPromotion: () => `${BASE}/promotions/drafts/new`,
  editPromotion: (id: string) => `${BASE}/promotions/${encodeURIComponent(id)}/edit`,
  whatIf: (job: string) => `${BASE}/promotions/what-if/${encodeURIComponent(job)}`,
  coupons: () => `${BASE}/coupons`,
  giftCards: () => `${BASE}/gift-cards`,
  stocktakes: (search: { location?: string; state?: string } = {}) => searched(`${BASE}/stocktakes`, search),
  stocktake: (id: string, search: { at?: string } = {}) =>
    searched(`${BASE}/stocktakes/${encodeURIComponent(id)}`, search),
  count: (id: string, search: { sku?: string; batch?: string } = {}) =>
    searched(`${BASE}/stocktakes/${encodeURIComponent(id)}/count`, search),
  transfers: (search: { location?: string; state?: string } = {}) => searched(`${BASE}/transfers`, search),
  transfer: (id: string) => `${BASE}/transfers/${encodeURIComponent(id)}`,
};
