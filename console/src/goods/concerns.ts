/** What promotions name goods by. */
export type Named = { sku: string; category?: string | null | undefined; brand?: string | null | undefined };

/** Whether a promotion names a product by itself, by its category or brand, or goes for all goods. */
export type Concern = 'named' | 'all' | undefined;

type Scope = { skus?: unknown; categories?: unknown; brands?: unknown; except?: unknown };

/**
 * How a promotion's rule concerns a product, by the scopes that the rule has anywhere. What is left out of a scope is
 * not looked at closely: a quote tells what it really does.
 */
export function concernOf(rule: unknown, product: Named): Concern {
  const scopes = scopesOf(rule);
  if (scopes.some(scope => has(scope, product) && !has(objectOf(scope.except), product))) {
    return 'named';
  }
  return scopes.length === 0 ? 'all' : undefined;
}

function has(scope: Scope, { sku, category, brand }: Named): boolean {
  return includes(scope.skus, sku) || includes(scope.categories, category) || includes(scope.brands, brand);
}

function includes(list: unknown, value: string | null | undefined): boolean {
  return value != null && Array.isArray(list) && list.includes(value);
}

function objectOf(value: unknown): Scope {
  return typeof value === 'object' && value !== null ? value : {};
}

/** All that is called a scope in a rule. */
function scopesOf(rule: unknown): Scope[] {
  if (typeof rule !== 'object' || rule === null) {
    return [];
  }
  if (Array.isArray(rule)) {
    return rule.flatMap(scopesOf);
  }
  return Object.entries(rule).flatMap(([key, value]) => (key === 'scope' ? [objectOf(value)] : scopesOf(value)));
}
