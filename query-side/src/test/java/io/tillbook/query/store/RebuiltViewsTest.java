package io.tillbook.query.store;

import static io.tillbook.query.store.BarcodeViews.GROUP;
import static io.tillbook.query.store.BarcodeViews.NAMED;
import static io.tillbook.query.store.BarcodeViews.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.ViewRebuilds.Answer;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.BarcodeViews.Codes;
import io.tillbook.query.store.BarcodeViews.Named;
import io.tillbook.query.store.VersionedSide.Release;
import io.tillbook.query.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views that somebody has asked to be folded anew. */
class RebuiltViewsTest extends ReleasesOfViews {

    /** Counts, and stands still or fails where it meets an event for the second time. */
    private static final class Again extends Codes<Named> {

        private final Set<Long> seen = new ConcurrentSkipListSet<>();
        private final CountDownLatch gate;
        private volatile long poisoned;
        /** What it has miscounted once: the documents are wrong until they are folded anew. */
        private volatile int step = 1;

        Again(boolean isOpen) {
            gate = new CountDownLatch(isOpen ? 0 : 1);
        }

        @Override
        public List<Step<Named>> steps(RecordedEvent recorded) {
            boolean isNew = seen.add(recorded.position());
            if (!isNew) {
                pass();
            }
            if (!isNew && recorded.position() == poisoned) {
                throw new ArithmeticException("cannot count to " + poisoned);
            }
            return super.steps(recorded);
        }

        private void pass() {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        Named next(@Nullable Named before, BarcodeAssigned event) {
            return new Named(event.sku(), (before == null ? 0 : before.count()) + step, event.barcode().value());
        }

        Release release() {
            return new Release().group(GROUP, 1).view(this, NAMED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOldOnesAnswerAndFollowUntilTheNewOnesTakeTheirTurn(TestDatabase kind) {
        Again again = new Again(false);
        again.step = 7;
        try (VersionedSide side = side(kind.properties(directory), again.release())) {
            side.awaitOwn(GROUP, EVENTS);
            String before = side.progress(GROUP).serving();
            assertThat(side.get(GROUP, NAMED, "P-1").count()).as("miscounted").isEqualTo(7 * EVENTS / 2);
            again.step = 1;

            assertThat(side.rebuild("nothing")).isEqualTo(new Answer.Unknown());
            assertThat(side.rebuild(GROUP)).isEqualTo(new Answer.Begun(before + "-1"));
            assertThat(side.rebuild(GROUP)).as("once at a time").isEqualTo(new Answer.Running(before + "-1"));
            awaitAsTimePasses(() -> side.beside(GROUP).isPresent());
            append();
            VersionedSide.await(() -> side.position() == EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0").count()).as("still the old ones").isGreaterThan(EVENTS);
            assertThat(side.progress(GROUP).isCaughtUp()).as("nobody is kept waiting").isTrue();

            again.gate.countDown();
            awaitAsTimePasses(() -> side.progress(GROUP).serving().equals(before + "-1"));
            assertThat(side.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
            VersionedSide.await(() -> side.beside(GROUP).isEmpty());
            append();
            side.awaitOwn(GROUP, EVENTS + 2);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2 + 1, EVENTS + 1));
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.rebuild(GROUP)).as("and once more").isEqualTo(new Answer.Begun(before + "-2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestartForgetsNeitherWhatWasAskedForNorWhatWasBuilt(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, new Again(true).release());
        Again stopped = new Again(false);
        try (VersionedSide side = side(properties, stopped.release())) {
            side.awaitOwn(GROUP, EVENTS);
            side.rebuild(GROUP);
        }
        String version;
        try (VersionedSide side = side(properties, new Again(true).release())) {
            awaitAsTimePasses(() -> side.progress(GROUP).serving().endsWith("-1"));
            version = side.progress(GROUP).serving();
        }
        Again third = new Again(true);
        append();
        try (VersionedSide side = side(properties, third.release())) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.progress(GROUP).serving()).isEqualTo(version);
            assertThat(third.seen).as("only what is new").containsExactly(EVENTS + 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeFoldedIsToldAndTriedAgainWhileTheOldOnesAnswer(TestDatabase kind) {
        Again again = new Again(true);
        again.poisoned = 5;
        try (VersionedSide side = side(kind.properties(directory), again.release())) {
            side.awaitOwn(GROUP, EVENTS);
            side.rebuild(GROUP);
            awaitAsTimePasses(() -> side.beside(GROUP).map(beside -> beside.failure() != null).orElse(false));
            append();
            VersionedSide.await(() -> side.position() == EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));

            again.poisoned = 0;
            awaitAsTimePasses(() -> side.progress(GROUP).serving().endsWith("-1"));
            assertThat(side.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
        }
    }

    @Test
    void whoeverFollowsAnswersFromWhatAnotherProcessHasRebuilt() {
        ViewsProperties folding = TestDatabase.judgedOverTheWire().properties(directory);
        ViewsProperties following = new ViewsProperties(folding.uri(), folding.database(), folding.directory(),
                folding.cacheMegabytes(), folding.batchSize(), folding.minPositionTimeout(), false);
        try (VersionedSide folder = side(folding, new Again(true).release());
                VersionedSide second = side(folding, new Again(true).release());
                VersionedSide follower = side(following, new Again(true).release())) {
            folder.awaitOwn(GROUP, EVENTS);
            second.awaitOwn(GROUP, EVENTS);
            follower.awaitOwn(GROUP, EVENTS);
            follower.rebuild(GROUP);
            awaitAsTimePasses(() -> List.of(folder, second, follower)
                    .stream()
                    .allMatch(side -> side.progress(GROUP).serving().endsWith("-1")));
            append();
            VersionedSide.await(() -> List.of(folder, second, follower)
                    .stream()
                    .allMatch(side -> side.position() == EVENTS + 1
                            && side.get(GROUP, NAMED, "P-0").count() == EVENTS / 2 + 1));
        }
    }
}
