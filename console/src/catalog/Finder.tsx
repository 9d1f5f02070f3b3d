import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { Camera } from '../kit/Camera.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useScanner } from '../kit/scanner.ts';
import styles from './Finder.module.css';
import { askForGoods, type Goods, goodsOfText } from './goods.ts';

const MOST = 8;

/** What looks like the code of something: Enter reads it, as scanners of phones write into the field. */
const CODE = /^[!-~]{4,}$/;

/** Finds goods by name among those that are known here, and on the server where none is; reads codes. */
export function Finder({
  known,
  onCode,
  onGoods,
}: {
  /** What is known here, also without a line. */
  known: readonly Goods[];
  onCode: (code: string) => void;
  onGoods: (goods: Goods) => void;
}) {
  const t = useTranslations('finder');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const here = goodsOfText(known, wanted, MOST);
  const mayAsk = useMay('catalog.read');
  const there = useQuery({
    queryKey: ['countable', wanted],
    queryFn: () => askForGoods(wanted),
    enabled: mayAsk && wanted.length > 1 && here.length === 0,
    retry: false,
  });
  const found = here.length > 0 ? here : (there.data ?? []);
  // A scanner types into the field too, where that has the focus: nothing of the code stays there.
  useScanner(() => setText(''));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) {
      return;
    }
    event.preventDefault();
    const [only] = found;
    if (only && found.length === 1) {
      choose(only);
    } else if (CODE.test(text.trim())) {
      setText('');
      onCode(text.trim());
    }
  }

  function choose(goods: Goods): void {
    setText('');
    onGoods(goods);
  }

  return (
    <>
      <div className={styles.finder}>
        <Field
          label={t('find')}
          type="search"
          value={text}
          onChange={setText}
          placeholder={t('findHint')}
          icon={<Icon name="search" size={18} />}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
        <Camera onCode={onCode} />
      </div>
      {wanted !== '' &&
        (found.length > 0 ? (
          <ul className={styles.found}>
            {found.map(goods => (
              <li key={goods.sku}>
                <button type="button" onClick={() => choose(goods)}>
                  <span>{goods.name}</span>
                  <span className="small quiet">{goods.sku}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : (
          !there.isFetching && <p className="quiet">{t('notHere')}</p>
        ))}
    </>
  );
}
