import { CURRENCY, decimalOf, thousandths } from '../ledger/amounts.ts';

/** How figures are written in a language. Nothing else formats any. */
export type Figures = ReturnType<typeof figuresOf>;

export type Language = 'en' | 'zh';

const LOCALES = { en: 'en-US', zh: 'zh-CN' } as const;

/** Signs are the true minus, as wide as the plus. */
function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

export function figuresOf(language: Language) {
  const locale = LOCALES[language];
  const currency = { style: 'currency', currency: CURRENCY, currencyDisplay: 'narrowSymbol' } as const;
  const money = new Intl.NumberFormat(locale, currency);
  const compactMoney = new Intl.NumberFormat(locale, { ...currency, notation: 'compact', maximumSignificantDigits: 3 });
  const count = new Intl.NumberFormat(locale);
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const clock = byZone(zone => ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zoneOf(zone) }));
  const seconds = byZone(zone => ({
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...zoneOf(zone),
  }));
  const date = byZone(zone => ({ year: 'numeric', month: '2-digit', day: '2-digit', ...zoneOf(zone) }), 'sv-SE');

  function byZone(options: (zone: string) => Intl.DateTimeFormatOptions, written: string = locale) {
    const formats = new Map<string, Intl.DateTimeFormat>();
    return (instant: string | number, zone: string) => {
      let format = formats.get(zone);
      if (!format) {
        format = new Intl.DateTimeFormat(written, options(zone));
        formats.set(zone, format);
      }
      return format.format(new Date(instant));
    };
  }

  return {
    /** Of minor units: 125800 is ¥1,258.00. */
    money: (minor: number) => money.format(decimalOf(minor) as Intl.StringNumericLiteral),
    signedMoney: (minor: number) => signed(money.format(decimalOf(minor) as Intl.StringNumericLiteral), minor),
    /** For axes and cards, beside the exact one: ¥12.3K, ¥1.23万. */
    compactMoney: (minor: number) => compactMoney.format(decimalOf(minor) as Intl.StringNumericLiteral),
    count: (number: number) => count.format(number),
    quantity: (of: number) => quantity.format(thousandths(of) / 1000),
    signedQuantity: (of: number) => signed(quantity.format(thousandths(of) / 1000), of),
    percent: (basisPoints: number) => percent.format(basisPoints / 10000),
    signedPercent: (basisPoints: number) => signed(percent.format(basisPoints / 10000), basisPoints),
    weekday: (day: string) => weekday.format(Date.parse(day)),
    /** A business day: 2026-11-28 Sat. */
    day: (day: string) => `${day} ${weekday.format(Date.parse(day))}`,
    /** A moment's minute where it happened; of the machine where no zone is known. */
    time: (instant: string | number, zone = '') => clock(instant, zone),
    seconds: (instant: string | number, zone = '') => seconds(instant, zone),
    moment: (instant: string | number, zone = '') => `${date(instant, zone)} ${clock(instant, zone)}`,
  };
}

function zoneOf(zone: string): { timeZone?: string } {
  return zone ? { timeZone: zone } : {};
}
