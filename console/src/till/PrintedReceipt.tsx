import { useTranslations } from 'use-intl';
import { useFigures } from '../kit/Look.tsx';
import { useTillWord } from '../messages/useTillWord.ts';
import type { Station } from './AtRegister.tsx';
import type { Receipt } from './receipt.ts';
import styles from './till.module.css';

type Props = { receipt: Receipt; station: Station; paper: 58 | 80 };

/** The receipt as it is printed, and nothing beside it, on paper so many millimetres wide. */
export function PrintedReceipt({ receipt, station, paper }: Props) {
  const t = useTranslations('tillReceipt');
  const figures = useFigures();
  const enumWord = useTillWord();
  return (
    <article className={styles.receipt} data-paper={paper} aria-label={t('receipt')}>
      <h3>{station.at.name}</h3>
      {receipt.isTraining && <p className={styles.receiptTraining}>{t('training')}</p>}
      <p>
        {t('receipt')} {station.at.location}/{station.at.register}/{receipt.receiptNo}
        <br />
        {figures.moment(receipt.at, station.at.zone)}
        <br />
        {t('cashier')} {receipt.cashier}
        {receipt.member && (
          <>
            <br />
            {t('member')} {receipt.member}
          </>
        )}
      </p>
      <table>
        <tbody>
          {receipt.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed receipt does not change
            <tr key={index}>
              <th scope="row">
                {line.name}
                <br />
                <span>
                  {figures.quantity(line.quantity)} × {figures.money(line.unitMinor)}
                  {line.discountMinor > 0 && ` ${figures.money(-line.discountMinor)}`}
                </span>
              </th>
              <td>{figures.money(line.paidMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{figures.money(receipt.totalMinor)}</td>
          </tr>
          {receipt.setOff && (
            <tr>
              <th scope="row">
                {t('exchanged')}
                <br />
                <span>{receipt.setOff.receipt}</span>
              </th>
              <td>{figures.money(-receipt.setOff.minor)}</td>
            </tr>
          )}
          {receipt.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed receipt does not change
            <tr key={index}>
              <th scope="row">{enumWord('TenderMethod', part.means)}</th>
              <td>{figures.money(part.minor)}</td>
            </tr>
          ))}
          {receipt.refunds?.map(refund => (
            <tr key={refund.method}>
              <th scope="row">
                {t('refunded')} {enumWord('TenderMethod', refund.method)}
              </th>
              <td>{figures.money(refund.amountMinor)}</td>
            </tr>
          ))}
          {receipt.changeMinor > 0 && (
            <tr>
              <th scope="row">{t('change')}</th>
              <td>{figures.money(receipt.changeMinor)}</td>
            </tr>
          )}
          {receipt.savedMinor > 0 && (
            <tr>
              <th scope="row">{t('saved')}</th>
              <td>{figures.money(receipt.savedMinor)}</td>
            </tr>
          )}
        </tfoot>
      </table>
      <p>{t('thanks')}</p>
      {receipt.isTraining && <p className={styles.receiptTraining}>{t('training')}</p>}
    </article>
  );
}
