import { decimalOf } from '../ledger/amounts.ts';
import { minorOf, wholeOf } from '../ledger/typed.ts';

/** A rule as the ledger takes it; what the form does not know stays as it is. */
export type Rule = { readonly [key: string]: unknown };

/** What one thing of a rule is: how it is typed and shown. */
export type Kind = 'money' | 'whole' | 'share' | 'list' | 'text';

/** The rule that somebody has written; undefined where it is no object of JSON. */
export function ruleOf(text: string): Rule | undefined {
  try {
    const rule: unknown = JSON.parse(text);
    return isRule(rule) ? rule : undefined;
  } catch {
    return undefined;
  }
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(rule: Rule): string {
  return JSON.stringify(rule, null, 2);
}

/** What stands at a path such as `give/off`. */
export function at(rule: Rule, path: string): unknown {
  return path.split('/').reduce<unknown>((value, key) => (isRule(value) ? value[key] : undefined), rule);
}

/** The rule with something else at a path; what is left empty by that is not there either. */
export function put(rule: Rule, path: string, value: unknown): Rule {
  const [key = '', ...rest] = path.split('/');
  const changed = rest.length === 0 ? value : put(isRule(rule[key]) ? rule[key] : {}, rest.join('/'), value);
  const isEmpty = changed === undefined || (isRule(changed) && Object.keys(changed).length === 0);
  const { [key]: _, ...others } = rule;
  return isEmpty ? others : { ...rule, [key]: changed };
}

/** How a value is shown in a field. */
export function shown(kind: Kind, value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  switch (kind) {
    case 'money':
      return decimalOf(Number(value));
    case 'share':
      return String(Number(value) / 100);
    case 'list':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'whole':
    case 'text':
      return String(value);
  }
}

/** What somebody has typed into a field; undefined where it is nothing, `null` where it can be none. */
export function typed(kind: Kind, text: string): unknown {
  const said = text.trim();
  if (said === '') {
    return undefined;
  }
  switch (kind) {
    case 'money':
      return positive(minorOf(said));
    case 'share':
      return positive(minorOf(said));
    case 'whole':
      return positive(wholeOf(said));
    case 'list':
      return said.split(/[\s,，、]+/).filter(each => each !== '');
    case 'text':
      return said;
  }
}

function positive(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value;
}

/** Of the ways to give something those that the form knows. Others are written as JSON. */
export const GIVES = ['off', 'pay', 'unitPrice', 'total'] as const;

export type Give = (typeof GIVES)[number];

/** What a rule gives; undefined for what the form does not know. */
export function giveOf(rule: Rule): Give | undefined {
  return GIVES.find(give => at(rule, `give/${give}`) !== undefined);
}

/** Whether the form can say what it gives: no steps, gifts, points or coupons. */
export function isPlain(rule: Rule): boolean {
  const give = rule.give;
  return (
    rule.steps === undefined &&
    (give === undefined ||
      (isRule(give) && Object.keys(give).every(key => key === 'max' || (GIVES as readonly string[]).includes(key))))
  );
}
