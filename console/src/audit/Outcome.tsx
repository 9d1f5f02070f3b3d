import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Entries } from '../kit/Entries.tsx';
import { Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { request } from '../ledger/door.ts';
import { Failure, type Rejection } from '../ledger/problem.ts';
import { useEventWord } from '../messages/events.ts';
import { addresses } from '../shell/addresses.ts';

type Recorded = { commandId: string; position: number } & (
  | { outcome: 'ACCEPTED'; events: readonly { type: string; stream: string; sequence: number }[] }
  | { outcome: 'REFUSED'; detail: string; rejection: Rejection }
);

/** What became of a command: what has happened by it, or why it was refused. */
export function Outcome({ command }: { command: string }) {
  const t = useTranslations('history');
  const read = useQuery({ queryKey: ['outcome', command], queryFn: () => outcomeOf(command) });
  return (
    <Section title={t('outcome')}>
      <Shown of={read} rows={2}>
        {outcome => (outcome ? <Told outcome={outcome} /> : <Empty>{t('noCommand')}</Empty>)}
      </Shown>
    </Section>
  );
}

async function outcomeOf(command: string): Promise<Recorded | null> {
  try {
    return (await request('GET', `/v1/commands/${encodeURIComponent(command)}`)) as Recorded;
  } catch (failure) {
    if (failure instanceof Failure && failure.trouble.is === 'problem' && failure.trouble.status === 404) {
      return null;
    }
    throw failure;
  }
}

function Told({ outcome }: { outcome: Recorded }) {
  const t = useTranslations('history');
  const words = useTroubleWords();
  const eventWord = useEventWord();
  if (outcome.outcome === 'REFUSED') {
    return (
      <Entries
        entries={[
          {
            key: 'refused',
            name: words({ is: 'refused', rejection: outcome.rejection, detail: outcome.detail }),
            under: <span translate="no">{outcome.rejection.type}</span>,
            value: <Tag tone="bad">{t('refused')}</Tag>,
          },
        ]}
      />
    );
  }
  return outcome.events.length === 0 ? (
    <Empty>{t('nothingNew')}</Empty>
  ) : (
    <Entries
      entries={outcome.events.map(event => ({
        key: `${event.stream}/${event.sequence}`,
        name: eventWord(event.type),
        under: <Link href={addresses.history(event.stream)}>{event.stream}</Link>,
        value: <Tag tone="good">{t('done')}</Tag>,
      }))}
    />
  );
}
