import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTillWord } from '../messages/useTillWord.ts';
import type { Station } from './AtRegister.tsx';
import { notePrinted } from './offline/printed.ts';
import { PrintedReceipt } from './PrintedReceipt.tsx';
import type { Receipt } from './receipt.ts';
import styles from './till.module.css';

const PAPERS = [58, 80] as const;
type Paper = (typeof PAPERS)[number];

type Props = { receipt: Receipt; station: Station; onNext: () => void };

/** What the customer gets back, large; the receipt; and on to the next one. */
export function DonePanel({ receipt, station, onNext }: Props) {
  const t = useTranslations('tillDone');
  const figures = useFigures();
  const enumWord = useTillWord();
  const [paper, setPaper] = useState<Paper>(() => (localStorage.getItem('tillbook.paper') === '80' ? 80 : 58));

  const backMinor = receipt.refunds?.reduce((sum, refund) => sum + refund.amountMinor, 0) ?? 0;

  function choose(next: Paper): void {
    localStorage.setItem('tillbook.paper', String(next));
    setPaper(next);
  }

  return (
    <div className={styles.done}>
      <h2>{t('title')}</h2>
      <p className="quiet" data-testid="receipt-no">
        {receipt.receiptNo}
      </p>
      {backMinor > 0 ? (
        <>
          <p>{t('back')}</p>
          <p className={`figure ${styles.huge}`} data-testid="refund">
            {figures.money(backMinor)}
          </p>
          <p>{receipt.refunds?.map(each => enumWord('TenderMethod', each.method)).join(' · ')}</p>
        </>
      ) : receipt.changeMinor > 0 ? (
        <>
          <p>{t('change')}</p>
          <p className={`figure ${styles.huge}`} data-testid="change">
            {figures.money(receipt.changeMinor)}
          </p>
        </>
      ) : (
        <p className={styles.huge}>{t('noChange')}</p>
      )}
      <Button look="primary" autoFocus onPress={onNext}>
        {t('next')} <kbd>Enter</kbd>
      </Button>
      <div className={styles.row}>
        <Button
          onPress={() => {
            notePrinted(station.door, receipt.receiptNo);
            window.print();
          }}
        >
          {t('print')}
        </Button>
        {PAPERS.map(each => (
          <Button key={each} look={each === paper ? 'primary' : 'plain'} onPress={() => choose(each)}>
            {figures.count(each)} mm
          </Button>
        ))}
      </div>
      <p className="quiet small">{t('hint')}</p>
      <PrintedReceipt receipt={receipt} station={station} paper={paper} />
    </div>
  );
}
