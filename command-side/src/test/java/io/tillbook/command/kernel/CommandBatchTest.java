package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Pour;
import io.tillbook.command.kernel.Buckets.Take;
import io.tillbook.command.kernel.Buckets.TakeAt;
import io.tillbook.command.kernel.Buckets.Turned;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;

/** Commands that are sent at once are decided as if they had been sent one after the other. */
class CommandBatchTest {
    private final MemoryLedger ledger = MemoryLedger.of(handlings());

    @Test
    void eachFindsWhatThoseBeforeItHaveLeft() {
        List<Answer> answers = send(new Fill(name("a"), 10), new Take(name("a"), 7), new Take(name("a"), 7),
                new Take(name("a"), 3));

        assertThat(answers).extracting(CommandBatchTest::isAccepted).containsExactly(true, true, false, true);
        assertThat(ledger.state(bucket("a"))).isZero();
    }

    @Test
    void theyAreAppendedAtOnceAndEachKnowsItsOwnPosition() {
        int[] appends = {0};
        IntStream.range(0, 3).forEach(_ -> ledger.engine().afterNextAppend(() -> appends[0]++));
        List<Answer> answers = send(new Fill(name("a"), 10), new Take(name("b"), 1),
                new Pour(name("a"), name("b"), 2));

        assertThat(appends[0]).isEqualTo(1);
        // Filled, outcome; outcome; taken, filled, outcome
        assertThat(answers).extracting(answer -> ((Decided) answer).position()).containsExactly(2L, 3L, 6L);
        assertThat(ledger.send(id(2), new Pour(name("a"), name("b"), 2)))
                .isEqualTo(new Decided(((Decided) answers.get(2)).outcome(), 6, true));
    }

    @Test
    void onesThatWereDecidedEarlierAreAnsweredAgain() {
        Answer first = ledger.send(id(1), new Take(name("a"), 7));
        List<Answer> answers = send(new Fill(name("a"), 10), new Take(name("a"), 7), new Take(name("a"), 7));

        assertThat(((Decided) answers.get(1)).outcome()).isEqualTo(((Decided) first).outcome())
                .isInstanceOf(CommandRefused.class);
        assertThat(((Decided) answers.get(1)).repeated()).isTrue();
        assertThat(isAccepted(answers.get(2))).isTrue();
    }

    @Test
    void nothingIsAppendedWhereAllAreRepeated() {
        send(new Fill(name("a"), 10), new Take(name("a"), 1));
        int events = ledger.engine().all().size();

        assertThat(send(new Fill(name("a"), 10), new Take(name("a"), 1)))
                .allMatch(answer -> ((Decided) answer).repeated());
        assertThat(ledger.engine().all()).hasSize(events);
    }

    @Test
    void anIdThatComesTwiceIsDecidedOnce() {
        List<Submission<?>> twice = List.of(Circumstances.sent(id(1), new Fill(name("a"), 10)),
                Circumstances.sent(id(1), new Fill(name("a"), 10)),
                Circumstances.sent(id(1), new Fill(name("a"), 11)));
        List<Answer> answers = sendAll(twice);

        assertThat(((Decided) answers.get(1)).repeated()).isTrue();
        assertThat(((Decided) answers.get(1)).position()).isEqualTo(((Decided) answers.get(0)).position());
        assertThat(answers.get(2)).isEqualTo(new IdReused(List.of("/payload/amount")));
        assertThat(ledger.state(bucket("a"))).isEqualTo(10);
    }

    @Test
    void oneThatNeedsOtherStreamsByNowWaitsUntilTheyAreHeld() {
        send(new Fill(name("a"), 5));
        List<Submission<?>> sent = List.of(Circumstances.sent(id(1), new Turn(name("s"), name("a"))),
                Circumstances.sent(id(2), new TakeAt(name("s"), 2)));

        assertThat(ledger.send(sent)).as("decided together").hasSize(1);
        assertThat(ledger.send(sent.subList(1, 2))).allMatch(CommandBatchTest::isAccepted);
        assertThat(ledger.state(bucket("a"))).isEqualTo(3);
    }

    @Test
    void whoFoldsAStreamIntoSomethingElseFindsWhatWasAddedTooAndAddsItself() {
        List<Answer> answers = send(new Fill(name("a"), 1), new Mark(name("a"), 1), new Fill(name("a"), 1),
                new Mark(name("a"), 2), new Mark(name("a"), 3), new Fill(name("a"), 1));

        assertThat(answers).extracting(CommandBatchTest::isAccepted)
                .containsExactly(true, true, true, false, true, true);
        assertThat(ledger.state(bucket("a"))).isEqualTo(3);
        assertThat(isAccepted(ledger.send(id(9), new Mark(name("a"), 5)))).as("kept as it is").isTrue();
    }

    @Test
    void oneThatCannotBeDecidedTakesNoOtherWithIt() {
        assertFailsAlone(new Fail(false), UnsupportedOperationException.class);
    }

    @Test
    void oneThatCannotNameItsStreamsTakesNoOtherWithIt() {
        assertFailsAlone(new Fail(true), UnsupportedOperationException.class);
    }

    @Test
    void oneThatNobodyHandlesTakesNoOtherWithIt() {
        assertFailsAlone(new Unheard(), NoHandlerForCommandException.class);
    }

    private void assertFailsAlone(Command failing, Class<? extends RuntimeException> failure) {
        List<Submission<?>> sent = List.of(Circumstances.sent(id(0), new Fill(name("a"), 1)),
                Circumstances.sent(id(1), failing), Circumstances.sent(id(2), new Fill(name("a"), 1)));

        assertThat(ledger.send(sent)).hasSize(1);
        assertThatExceptionOfType(failure).isThrownBy(() -> ledger.send(sent.subList(1, 3)));
        assertThat(ledger.send(sent.subList(2, 3))).hasSize(1);
        assertThat(ledger.state(bucket("a"))).isEqualTo(2);
    }

    @Test
    void allAreDecidedAnewWhenOthersWereFaster() {
        send(new Fill(name("a"), 10));
        ledger.engine().beforeNextAppend(() -> ledger.appendFromElsewhere(bucket("a"), new Filled(100)));
        List<Answer> answers = sendAll(List.of(Circumstances.sent(id(7), new Take(name("a"), 7)),
                Circumstances.sent(id(8), new Take(name("a"), 90))));

        assertThat(answers).extracting(CommandBatchTest::isAccepted).containsExactly(true, true);
        assertThat(ledger.state(bucket("a"))).isEqualTo(13);
    }

    @Test
    void whereTheStoreFailsNoneIsDecided() {
        ledger.engine().beforeNextAppend(() -> {
            throw new IllegalStateException("not today");
        });
        List<Submission<?>> sent = List.of(Circumstances.sent(id(0), new Fill(name("a"), 1)),
                Circumstances.sent(id(1), new Fill(name("a"), 2)));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ledger.send(sent))
                .withMessage("not today");
        assertThat(ledger.send(sent)).hasSize(2);
        assertThat(ledger.state(bucket("a"))).isEqualTo(3);
    }

    @Test
    void severalAtOnceLoseNothing() {
        List<List<Answer>> answers = Threads.atOnce(8, thread -> sendAll(IntStream.range(0, 50)
                .<Submission<?>>mapToObj(number -> Circumstances.sent(id(1_000L * thread + number),
                        new Pour(name("a" + number % 3), name("b" + (number + thread) % 3), 0)))
                .toList()));

        assertThat(answers).allSatisfy(all -> assertThat(all).hasSize(50).allMatch(CommandBatchTest::isAccepted));
        assertThat(ledger.engine().all()).hasSize(8 * 50 * 3);
    }

    private record Unheard() implements Command {}

    /** Cannot be decided, for want of its streams or for itself. */
    private record Fail(boolean forItsStreams) implements Command {}

    private record Turn(Buckets.Name sign, Buckets.Name target) implements Command {}

    /** Accepted where the bucket's stream has so many events. */
    private record Mark(Buckets.Name bucket, int events) implements Command {}

    private static Collection<CommandHandling<?>> handlings() {
        List<CommandHandling<?>> handlings = new ArrayList<>(Buckets.handlings());
        handlings.add(Buckets.handling(Turn.class, new TurnDecider()));
        handlings.add(Buckets.handling(Mark.class, new MarkDecider()));
        handlings.add(Buckets.handling(Fail.class, new FailDecider()));
        return handlings;
    }

    private static final class TurnDecider implements Decider<Turn> {
        @Override
        public Footprint footprint(Turn command, States known) {
            return Footprint.none().writing(Buckets.SIGN.at(command.sign()));
        }

        @Override
        public Decision decide(Turn command, Occurrence occurrence, States states) {
            return new Draft(states).add(Buckets.SIGN.at(command.sign()), new Turned(command.target())).accepted();
        }
    }

    private static final class MarkDecider implements Decider<Mark> {
        /** The same streams as {@link Buckets#BUCKET}, by the number of their events. */
        private static final StreamType<Long> EVENTS =
                StreamType.of("bucket", 0L).on(Buckets.BucketEvent.class, (count, _) -> count + 1);

        @Override
        public Footprint footprint(Mark command, States known) {
            return Footprint.none().writing(EVENTS.at(command.bucket()));
        }

        @Override
        public Decision decide(Mark command, Occurrence occurrence, States states) {
            StreamRef<Long> stream = EVENTS.at(command.bucket());
            return states.of(stream) == command.events()
                    ? new Draft(states).add(stream, new Filled(0)).accepted()
                    : Decision.refused(new Buckets.TooLittle(0));
        }
    }

    private static final class FailDecider implements Decider<Fail> {
        @Override
        public Footprint footprint(Fail command, States known) {
            if (command.forItsStreams()) {
                throw new UnsupportedOperationException("never");
            }
            return Footprint.none();
        }

        @Override
        public Decision decide(Fail command, Occurrence occurrence, States states) {
            throw new UnsupportedOperationException("never");
        }
    }

    private static boolean isAccepted(Answer answer) {
        return answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted;
    }

    /** Under the ids from 0 on. */
    private List<Answer> send(Command... commands) {
        return sendAll(IntStream.range(0, commands.length)
                .<Submission<?>>mapToObj(number -> Circumstances.sent(id(number), commands[number]))
                .toList());
    }

    private List<Answer> sendAll(List<Submission<?>> submissions) {
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < submissions.size()) {
            answers.addAll(ledger.send(submissions.subList(answers.size(), submissions.size())));
        }
        return answers;
    }
}
