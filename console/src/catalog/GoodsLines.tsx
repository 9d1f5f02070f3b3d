import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Named } from '../kit/Page.tsx';
import { useScanner } from '../kit/scanner.ts';
import { soundBad, soundGood } from '../kit/tones.ts';
import { quantityOf } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { Finder } from './Finder.tsx';
import styles from './GoodsLines.module.css';
import { askForCode, type Goods, type Read } from './goods.ts';

/** Some goods, and how many of them as it was typed. */
export type GoodsLine = { goods: Goods; quantity: string };

/** Adds one of some goods, or as many as a code tells. */
export function withGoods(lines: readonly GoodsLine[], goods: Goods, quantity = 1): readonly GoodsLine[] {
  const before = lines.find(line => line.goods.sku === goods.sku);
  if (!before) {
    return [...lines, { goods, quantity: String(quantity) }];
  }
  const sum = Math.round(((quantityOf(before.quantity) ?? 0) + quantity) * 1000) / 1000;
  return lines.map(line => (line === before ? { goods, quantity: String(sum) } : line));
}

/** Whether all lines have a quantity above zero, and there is one. */
export function isComplete(lines: readonly GoodsLine[]): boolean {
  return lines.length > 0 && lines.every(line => (quantityOf(line.quantity) ?? 0) > 0);
}

/** Goods by scan or by name, each with how many. */
export function GoodsLines({
  lines,
  onChange,
}: {
  lines: readonly GoodsLine[];
  onChange: (lines: readonly GoodsLine[]) => void;
}) {
  const t = useTranslations('finder');
  const enumWord = useEnumWord();
  const [fault, setFault] = useState<string>();
  const { read } = useCodes(
    ({ goods, quantity }) => {
      setFault(undefined);
      onChange(withGoods(lines, goods, quantity === undefined ? 1 : quantity / 1000));
    },
    text => setFault(text),
  );
  return (
    <div className={styles.lines}>
      <Finder known={[]} onCode={read} onGoods={goods => onChange(withGoods(lines, goods))} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {lines.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(line => (
            <li key={line.goods.sku} className={styles.row}>
              <Named name={line.goods.name} under={`${line.goods.sku} · ${enumWord('Unit', line.goods.unit)}`} />
              <span className={styles.quantity}>
                <Field
                  label={t('quantityOf', { name: line.goods.name })}
                  unlabelled
                  value={line.quantity}
                  inputMode="decimal"
                  onChange={quantity => onChange(lines.map(each => (each === line ? { ...line, quantity } : each)))}
                />
              </span>
              <Button
                look="bare"
                aria-label={t('remove', { name: line.goods.name })}
                onPress={() => onChange(lines.filter(each => each !== line))}
              >
                <Icon name="close" size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Hears codes, and asks the server what they say. */
export function useCodes(onRead: (read: Read) => void, onFault: (text: string) => void) {
  const t = useTranslations('finder');
  async function read(code: string): Promise<void> {
    try {
      const found = await askForCode([], code);
      if (found) {
        soundGood();
        onRead(found);
        return;
      }
      onFault(t('unknownCode', { code }));
    } catch {
      onFault(t('noLine', { code }));
    }
    soundBad();
  }
  useScanner(code => void read(code));
  return { read: (code: string) => void read(code) };
}
