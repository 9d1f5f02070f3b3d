import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse as parseSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { BOOK_ENUM_WORDS } from '../books/enumWords.ts';
import { figuresOf } from '../kit/figures.ts';
import * as line from '../till/offline/words.ts';
import * as till from '../till/words.ts';
import * as chinese from './chinese.ts';
import * as english from './english.ts';
import type { EnumWords } from './enums.ts';
import { ENUM_WORDS } from './enumWords.ts';
import { rejectionWords } from './rejections.ts';
import { REJECTION_WORDS } from './rejectionWords.ts';

/** All that the console and the till say. */
const en = { ...english.en, ...till.en, ...line.en };
const zh = { ...chinese.zh, ...till.zh, ...line.zh };

const contracts = new URL('../../../docs/reference/', import.meta.url);
const schema = buildASTSchema(parseSchema(readFileSync(new URL('schema.graphqls', contracts), 'utf8')));
const openapi = JSON.parse(readFileSync(new URL('openapi.json', contracts), 'utf8')).components.schemas as {
  Rejection: { oneOf: { $ref: string }[] };
} & Record<string, { required?: string[]; properties?: Record<string, unknown> }>;

const rejections = openapi.Rejection.oneOf.map(({ $ref }) => $ref.slice($ref.lastIndexOf('/') + 1));

function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

/** The arguments of an ICU message: names behind a brace, but not the cases of a plural. */
function argumentsOf(text: string): string[] {
  const places = text.matchAll(/(?<![,}] (?:=\d+|one|other) )\{(\w+)(?=[,}])/g);
  return [...new Set([...places].map(match => match[1] ?? ''))].sort();
}

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''))].sort();
}

describe('words', () => {
  test('Chinese has what English has, with the same arguments', () => {
    const inChinese = new Map(texts(zh));
    expect([...inChinese.keys()].sort()).toEqual(
      texts(en)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of texts(en)) {
      expect(argumentsOf(inChinese.get(key) ?? ''), key).toEqual(argumentsOf(text));
    }
  });

  test('Chinese is written in Chinese', () => {
    const same = texts(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text) && !/^SKU$/.test(text));
    expect(same).toEqual([]);
  });

  test('every value of every enum of the server has a word in both languages', () => {
    const all: EnumWords = { ...ENUM_WORDS, ...BOOK_ENUM_WORDS };
    const missing = Object.values(schema.getTypeMap())
      .filter(type => isEnumType(type) && !type.name.startsWith('__'))
      .flatMap(type => (isEnumType(type) ? type.getValues().map(value => `${type.name}.${value.name}`) : []))
      .filter(name => {
        const [type = '', value = ''] = name.split('.');
        return all[type]?.[value]?.every(word => word !== '') !== true;
      });
    expect(missing).toEqual([]);
  });

  test('every rejection of the server has a sentence in both languages', () => {
    expect(rejections.filter(type => REJECTION_WORDS[type]?.every(word => word !== '') !== true)).toEqual([]);
  });

  test('sentences use figures that their rejection always has, the same in both languages', () => {
    for (const type of rejections) {
      const [english = '', chinese = ''] = REJECTION_WORDS[type] ?? [];
      expect(placesOf(chinese), type).toEqual(placesOf(english));
      const required = openapi[type]?.required ?? [];
      expect(
        placesOf(english).filter(place => !required.includes(place)),
        type,
      ).toEqual([]);
    }
  });

  test('figures of refusals are written as their names tell', () => {
    const refused = { type: 'inventory.InsufficientStock', location: 'S1', sku: 'TEA', requested: 2.5, available: 1 };
    expect(rejectionWords(refused, 'en', figuresOf('en'))).toBe('S1 has 1 of TEA; 2.5 is needed.');
    expect(rejectionWords(refused, 'zh', figuresOf('zh'))).toBe('S1 的 TEA 可用 1，需要 2.5。');
    const due = { type: 'sales.TenderExceedsDue', dueMinor: 125800, nonCashMinor: 130000 };
    expect(rejectionWords(due, 'en', figuresOf('en'))).toBe('¥1,300.00 was taken without cash; only ¥1,258.00 is due.');
    expect(rejectionWords({ type: 'new.Rule' }, 'en', figuresOf('en'))).toBeUndefined();
  });
});
