import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import type { FeedbackEntryFragment } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Area, Fault, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

/** What customers have said, what was answered, and the way to answer. */
export function FeedbackEntries({ feedback }: { feedback: readonly FeedbackEntryFragment[] }) {
  const t = useTranslations('feedback');
  const figures = useFigures();
  const { of } = useLocations();
  return (
    <Entries
      entries={feedback.map(each => ({
        key: each.id,
        name: (
          <>
            <span className="figure">{t('stars', { rating: each.rating })}</span>
            {each.text && ` · ${each.text}`}
            {each.erased && ` · ${t('erased')}`}
          </>
        ),
        under: (
          <>
            {figures.moment(each.recordedAt, of(each.location)?.zone)} · {each.location}
            {each.member && (
              <>
                {' · '}
                <Link href={addresses.member(each.member)}>{each.member}</Link>
              </>
            )}
            {each.sale && (
              <>
                {' · '}
                <Link href={addresses.sale(each.sale)}>{t('receipt')}</Link>
              </>
            )}
            {each.answers.map(answer => (
              <span key={answer.answeredAt} style={{ display: 'block' }}>
                ↳ {answer.by}: {answer.text}
              </span>
            ))}
          </>
        ),
        value: <State feedback={each} />,
      }))}
    />
  );
}

function State({ feedback }: { feedback: FeedbackEntryFragment }) {
  const t = useTranslations('feedback');
  const enumWord = useEnumWord();
  const mayAnswer = useMay('members.answer-feedback');
  const act = useAct(['feedbacks', 'member']);
  return (
    <Row>
      <Tag tone={feedback.state === 'OPEN' ? (feedback.poor ? 'bad' : 'warn') : 'plain'}>
        {enumWord('FeedbackState', feedback.state)}
      </Tag>
      {mayAnswer && feedback.state !== 'CLOSED' && (
        <>
          <Opens label={t('answer')}>{close => <Answer feedback={feedback.id} onDone={close} />}</Opens>
          <Button
            look="bare"
            isPending={act.isPending}
            onPress={() => act.act('members.CloseFeedback', { feedback: feedback.id })}
          >
            {t('close')}
          </Button>
        </>
      )}
      <Fault of={act} />
    </Row>
  );
}

function Answer({ feedback, onDone }: { feedback: string; onDone: () => void }) {
  const t = useTranslations('feedback');
  const [text, setText] = useState('');
  const act = useAct(['feedbacks', 'member'], onDone);
  const said = text.trim();
  return (
    <Form
      submit={t('answer')}
      act={act}
      isComplete={said !== '' && said.length <= 500}
      onSubmit={() => act.act('members.AnswerFeedback', { feedback, text: said })}
    >
      <Area label={t('text')} value={text} onChange={setText} />
    </Form>
  );
}
