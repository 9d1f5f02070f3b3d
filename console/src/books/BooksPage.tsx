import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Download } from '../kit/Download.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Filters, Page } from '../kit/Page.tsx';
import { clockIn, isDay } from '../ledger/days.ts';
import { askedOf, CHARTS, fileOf, GROUPINGS, STATEMENTS } from './asked.ts';
import { BalanceSheet } from './BalanceSheet.tsx';
import { CashFlow } from './CashFlow.tsx';
import { ProfitAndLoss } from './ProfitAndLoss.tsx';
import { TrialBalance } from './TrialBalance.tsx';
import { useBookWord } from './useBookWord.ts';
import { VatRegister } from './VatRegister.tsx';

const route = getRouteApi('/books');

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;

/** A statement of the books, of the month until today where no days are chosen, and as a file. */
export function BooksPage() {
  const t = useTranslations('books');
  const bookWord = useBookWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = clockIn(useLocations().all[0]?.zone).day;
  const asked = askedOf(search, today);
  const statement = STATEMENTS.find(each => each === search.statement) ?? 'trial-balance';
  const by = GROUPINGS.find(each => each === search.by) ?? 'NONE';
  const isOrdered = asked.from <= asked.to;
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        <Choice
          label={t('statement')}
          options={STATEMENTS.map(id => ({ id, name: t(`statements.${id}`) }))}
          value={statement}
          onChange={to => change({ statement: to })}
        />
        {statement === 'profit-and-loss' && (
          <Choice
            label={t('by')}
            options={GROUPINGS.map(id => ({ id, name: bookWord('ProfitGrouping', id) }))}
            value={by}
            onChange={to => change({ by: to })}
          />
        )}
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
        <Field label={t('from')} type="date" value={asked.from} onChange={day => isDay(day) && change({ from: day })} />
        <Field
          label={t('to')}
          type="date"
          value={asked.to}
          onChange={day => isDay(day) && change({ to: day })}
          fault={isOrdered ? undefined : t('order')}
        />
        <Choice
          label={t('chart')}
          options={CHARTS.map(id => ({ id, name: bookWord('AccountChart', id) }))}
          value={asked.chart}
          onChange={to => change({ chart: to })}
        />
      </Filters>
      {isOrdered && shown()}
      {isOrdered && (
        <Row>
          {FORMATS.map(format => (
            <Download key={format} href={fileOf(statement, by, asked, format)}>
              {t(format)}
            </Download>
          ))}
        </Row>
      )}
    </Page>
  );

  function shown() {
    switch (statement) {
      case 'trial-balance':
        return <TrialBalance asked={asked} />;
      case 'profit-and-loss':
        return <ProfitAndLoss asked={asked} by={by} />;
      case 'balance-sheet':
        return <BalanceSheet asked={asked} />;
      case 'cash-flow':
        return <CashFlow asked={asked} />;
      case 'vat-register':
        return <VatRegister asked={asked} />;
    }
  }
}
