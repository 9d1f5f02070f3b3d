import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Page } from '../kit/Page.tsx';
import { Empty } from '../kit/States.tsx';
import { History } from './History.tsx';
import { Outcome } from './Outcome.tsx';
import { KINDS, type StreamKind, streamOf } from './streams.ts';

const route = getRouteApi('/history');

/** What has happened to a thing, and what became of a command. */
export function HistoryPage() {
  const t = useTranslations('history');
  const { stream, command } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('title')}>
      <StreamForm
        key={stream}
        stream={stream ?? ''}
        onStream={wanted => void navigate({ search: { stream: wanted } })}
      />
      <CommandForm
        key={command}
        command={command ?? ''}
        onCommand={wanted => void navigate({ search: { command: wanted } })}
      />
      {command ? <Outcome command={command} /> : stream ? <History stream={stream} /> : <Empty>{t('hint')}</Empty>}
    </Page>
  );
}

type StreamProps = { stream: string; onStream: (stream: string) => void };

/** By what kind of thing it is and its id, or by the name of the stream itself. */
function StreamForm({ stream, onStream }: StreamProps) {
  const t = useTranslations('history');
  const [kind, setKind] = useState<StreamKind>('stream');
  const [text, setText] = useState(stream);
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const wanted = streamOf(kind, text);
    if (wanted) {
      onStream(wanted);
    }
  }
  return (
    <form onSubmit={onSubmit}>
      <Row>
        <Choice
          label={t('kind')}
          unlabelled
          options={KINDS.map(id => ({ id, name: t(`kinds.${id}`) }))}
          value={kind}
          onChange={id => setKind(KINDS.find(each => each === id) ?? 'stream')}
        />
        <Field
          label={t('of')}
          unlabelled
          value={text}
          onChange={setText}
          placeholder={kind === 'stock' ? 'SH-01/P05' : kind === 'stream' ? 'sale-S1' : t('id')}
          maxLength={200}
        />
        <Button type="submit" look="primary" isDisabled={streamOf(kind, text) === undefined}>
          {t('show')}
        </Button>
      </Row>
    </form>
  );
}

function CommandForm({ command, onCommand }: { command: string; onCommand: (command: string) => void }) {
  const t = useTranslations('history');
  const [text, setText] = useState(command);
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim());
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (isId) {
          onCommand(text.trim());
        }
      }}
    >
      <Row>
        <Field
          label={t('commandId')}
          unlabelled
          value={text}
          onChange={setText}
          placeholder={t('commandId')}
          maxLength={36}
        />
        <Button type="submit" isDisabled={!isId}>
          {t('whatBecame')}
        </Button>
      </Row>
    </form>
  );
}
