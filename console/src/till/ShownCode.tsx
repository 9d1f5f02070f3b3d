import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { useTranslations } from 'use-intl';
import { request } from '../ledger/door.ts';
import styles from './till.module.css';

/** How often the code is asked for that the provider has not given yet. */
const ASKED_EVERY_MS = 1000;
/** Modules around it that stay light. */
const QUIET = 4;

/** The code of a payment, for the customer to scan, as soon as the provider has given it. */
export function ShownCode({ payment }: { payment: string }) {
  const t = useTranslations('tillPay');
  const [content, setContent] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      const answer = await request('GET', `/v1/payments/${payment}/code`).catch(() => undefined);
      const given = (answer as { content?: unknown } | undefined)?.content;
      if (!isWanted) {
        return;
      }
      if (typeof given === 'string') {
        setContent(given);
      } else {
        timer = setTimeout(() => void look(), ASKED_EVERY_MS);
      }
    }
    void look();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [payment]);
  if (content === undefined) {
    return <p className="quiet">{t('codeComes')}</p>;
  }
  const { data, size } = encode(content, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('codeShown')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
