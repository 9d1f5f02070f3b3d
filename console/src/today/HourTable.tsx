import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { type Hour, hourText } from './day.ts';

/** Net by the hour, beside that of the same weekday. */
export function HourTable({ hours, day, before }: { hours: readonly Hour[]; day: string; before: string }) {
  const t = useTranslations('today');
  const figures = useFigures();
  const columns: readonly Column<Hour>[] = [
    {
      key: 'hour',
      header: t('hour'),
      cell: hour => <span className="figure">{hourText(hour.hour)}</span>,
      file: hour => hourText(hour.hour),
    },
    {
      key: 'now',
      header: figures.day(day),
      isFigure: true,
      cell: hour => figures.money(hour.now.netMinor),
      file: hour => ({ minor: hour.now.netMinor }),
    },
    {
      key: 'before',
      header: figures.day(before),
      isFigure: true,
      cell: hour => figures.money(hour.before.netMinor),
      file: hour => ({ minor: hour.before.netMinor }),
    },
  ];
  return <DataTable isTile caption={t('byHour')} columns={columns} rows={hours} rowKey={hour => String(hour.hour)} />;
}
