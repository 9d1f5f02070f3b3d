package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static io.tillbook.command.kernel.Buckets.sign;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.command.kernel.Buckets.Filled;
import io.tillbook.command.kernel.Buckets.Taken;
import io.tillbook.command.kernel.Buckets.TooLittle;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parts that deciders are written with. */
class PureKernelTest {
    private record Unrelated() implements Event {}

    @Test
    void streamsAreNamedByKindAndIds() {
        assertThat(StreamType.of("stock", 0).at(Buckets.name("S-1"), Buckets.name("A-2")).id()).hasToString(
                "stock-S-1/A-2");
    }

    @Test
    void eventsOfOtherContractsLeaveAStateAsItIs() {
        assertThat(Buckets.BUCKET.evolve(3, new Unrelated())).isEqualTo(3);
        assertThat(Buckets.BUCKET.evolve(3, new Filled(2))).isEqualTo(5);
    }

    @Test
    void aStreamExistsFromItsFirstEventOn() {
        StreamType<Existence> type = Existence.stream("sale");

        assertThat(type.initialState().isPresent()).isFalse();
        assertThat(type.evolve(type.initialState(), new Unrelated()).isPresent()).isTrue();
        assertThat(type.evolve(Existence.PRESENT, new Unrelated()).isPresent()).isTrue();
    }

    @Test
    void snapshotsAreDueWheneverABoundaryIsPassed() {
        assertThat(Buckets.BUCKET.isSnapshotDue(3, 4)).isFalse();
        assertThat(Buckets.BUCKET.isSnapshotDue(4, 5)).isTrue();
        assertThat(Buckets.BUCKET.isSnapshotDue(4, 7)).isTrue();
        assertThat(Buckets.BUCKET.isSnapshotDue(5, 9)).isFalse();
        assertThat(Buckets.SIGN.isSnapshotDue(4, 5)).isFalse();
    }

    @Test
    void aFootprintCoversWhatItMayReadOrWrite() {
        Footprint held = Footprint.none().reading(sign("s")).writing(bucket("a"));

        assertThat(held.covers(Footprint.none().reading(bucket("a")))).isTrue();
        assertThat(held.covers(Footprint.none().reading(sign("s")))).isTrue();
        assertThat(held.covers(Footprint.none().writing(sign("s")))).isFalse();
        assertThat(held.covers(Footprint.none().reading(bucket("b")))).isFalse();
        assertThat(held.covers(Footprint.none())).isTrue();
    }

    @Test
    void aDraftShowsWhatItsEventsHaveLeft() {
        History history = new History().add(new NewEvent(bucket("a"), new Filled(5)));
        Draft draft = new Draft(history).add(bucket("a"), new Taken(2)).add(bucket("b"), new Filled(1));

        assertThat(draft.of(bucket("a"))).isEqualTo(3);
        assertThat(draft.of(bucket("b"))).isEqualTo(1);
        assertThat(draft.of(sign("s"))).isEmpty();
        assertThat(history.of(bucket("a"))).isEqualTo(5);
    }

    @Test
    void aDraftTakesOverAnotherOnesEventsAfterItsOwn() {
        Draft first = new Draft(new History()).add(bucket("a"), new Filled(5));
        Draft second = new Draft(new History()).add(bucket("a"), new Taken(2));

        assertThat(first.addAll(second).accepted().events()).containsExactly(
                new NewEvent(bucket("a"), new Filled(5)), new NewEvent(bucket("a"), new Taken(2)));
        assertThat(first.of(bucket("a"))).isEqualTo(3);
    }

    @Test
    void aDecisionCarriesTheStatesAfterItsEvents() {
        History history = new History().add(new NewEvent(bucket("a"), new Filled(5)));
        Draft draft = new Draft(history).add(bucket("a"), new Taken(2)).add(bucket("b"), new Filled(1));

        assertThat(draft.accepted().changes().states()).isEqualTo(Map.of(bucket("a"), 3, bucket("b"), 1));
        assertThat(Decision.refused(new TooLittle(3), draft).changes()).isEqualTo(draft.accepted().changes());
        assertThat(Decision.refused(new TooLittle(3)).events()).isEmpty();
    }

    @Test
    void theFirstBrokenRuleRefusesAndLaterOnesAreNotAsked() {
        assertThat(Rules.firstBroken(Optional::empty, () -> Optional.of(new TooLittle(1)), () -> {
            throw new AssertionError("asked though an earlier rule was broken");
        })).contains(Decision.refused(new TooLittle(1)));
        assertThat(Rules.firstBroken(Optional::empty, Optional::empty)).isEmpty();
    }

    @Test
    void aRuleOverManyAnswersWithTheFirstRejection() {
        assertThat(Rules.firstOf(List.of(3, 1, 0), left -> Rules.when(left < 2, () -> new TooLittle(left))))
                .contains(new TooLittle(1));
        assertThat(Rules.firstOf(List.of(3), left -> Rules.when(left < 2, () -> new TooLittle(left)))).isEmpty();
    }
}
