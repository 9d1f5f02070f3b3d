import type { StockPolicyOfQuery } from '../generated/documents.ts';
import { quantityOf } from '../ledger/typed.ts';

/** The figures of a policy, in the order in which they are asked for. */
export const FIGURES = [
  'safetyStock',
  'maximum',
  'leadTimeDays',
  'coverDays',
  'nearExpiryDays',
  'slowMoverDays',
] as const;

export type Figure = (typeof FIGURES)[number];

type Policy = NonNullable<StockPolicyOfQuery['stockPolicy']>;

/** What a stock has of its own, as it is typed; empty where the figure is that of a wider policy. */
export function ownFigures(policy: Policy | null | undefined): Record<Figure, string> {
  const own = (figure: Figure) => {
    const known = policy?.[figure];
    return known?.scope === 'STOCK' ? String(known.value) : '';
  };
  return Object.fromEntries(FIGURES.map(figure => [figure, own(figure)])) as Record<Figure, string>;
}

/** The policy as the command takes it; undefined where something that was typed is no figure. */
export function policyOf(typed: Record<Figure, string>): Partial<Record<Figure, number>> | undefined {
  const policy: Partial<Record<Figure, number>> = {};
  for (const figure of FIGURES) {
    const text = typed[figure].trim();
    if (text !== '') {
      const value = quantityOf(text);
      if (value === undefined || (figure.endsWith('Days') && !Number.isInteger(value))) {
        return undefined;
      }
      policy[figure] = value;
    }
  }
  const { safetyStock, maximum } = policy;
  return safetyStock !== undefined && maximum !== undefined && safetyStock > maximum ? undefined : policy;
}
