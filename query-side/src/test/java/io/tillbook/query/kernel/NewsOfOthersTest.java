package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.query.kernel.FoldingInMemory.Seen;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Six events, all of which touch one document. */
class NewsOfOthersTest {

    private final FoldingInMemory memory = new FoldingInMemory(6, "a");
    private final Seen view = new Seen();
    private final List<ChangedView<Integer>> told = new ArrayList<>();
    private boolean isHeard = true;
    private final NewsOfOthers news = news(view);

    private NewsOfOthers news(Seen projection) {
        return new NewsOfOthers(group(projection), memory.folding);
    }

    private ViewGroup group(Seen projection) {
        return new ViewGroup("a", List.of(new GroupedView<>(projection, view, new ChangeFeed<>() {
            @Override
            public void changed(List<ChangedView<Integer>> changes) {
                told.addAll(changes);
            }

            @Override
            public boolean isHeard() {
                return isHeard;
            }
        })));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    /** Another process has folded up to a position. */
    private void stored(long position, int count) {
        view.documents("").put(List.of(new StoredView<>("all", position, count)));
    }

    @Test
    void tellsTheLastStateBetweenTwoPositions() {
        stored(2, 2);
        news.tellTo(2);
        assertThat(told).as("what was there before").isEmpty();
        stored(5, 5);
        news.tellTo(5);
        assertThat(told).containsExactly(new ChangedView<>(new StoredView<>("all", 5, 5), 2));
    }

    @Test
    void whatWasToldAheadIsNotToldAgain() {
        news.tellTo(2);
        stored(5, 5);
        news.tellTo(3);
        assertThat(told).containsExactly(new ChangedView<>(new StoredView<>("all", 5, 5), 2));
        news.tellTo(5);
        assertThat(told).hasSize(1);
        stored(6, 6);
        news.tellTo(6);
        assertThat(told).last().isEqualTo(new ChangedView<>(new StoredView<>("all", 6, 6), 5));
    }

    @Test
    void whatThisProcessDoesNotHaveYetIsToldLater() {
        news.tellTo(2);
        stored(9, 9);
        memory.blindReadings.set(1);
        news.tellTo(4);
        assertThat(told).isEmpty();
        news.tellTo(4);
        assertThat(told).hasSize(1);
    }

    @Test
    void nobodyIsToldWhatCameBeforeTheyListened() {
        isHeard = false;
        news.tellTo(1);
        stored(3, 3);
        news.tellTo(3);
        isHeard = true;
        news.tellTo(3);
        assertThat(told).isEmpty();
        assertThat(view.positions).as("nothing was read for nobody").isEmpty();
    }

    @Test
    void whatCannotBeToldIsPassedOver() {
        NewsOfOthers failing = news(new Seen(4, new ArithmeticException("too much")));
        failing.tellTo(2);
        stored(6, 6);
        assertThatThrownBy(() -> failing.tellTo(6)).isInstanceOf(ArithmeticException.class);
        failing.tellTo(6);
        assertThat(told).last().isEqualTo(new ChangedView<>(new StoredView<>("all", 6, 6), 4));
    }

    @Test
    void nothingIsPassedOverBecauseTheDatabaseIsAway() {
        NewsOfOthers failing = news(new Seen(4, new UncheckedIOException(new IOException("away"))));
        failing.tellTo(2);
        stored(6, 6);
        assertThatThrownBy(() -> failing.tellTo(6)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> failing.tellTo(6)).isInstanceOf(UncheckedIOException.class);
    }

    /** It had folded as many as are folded at once. */
    @Test
    void whoTakesOverTellsWhatAKilledProcessHasWrittenWithoutStoringItsPosition() {
        memory.checkpoints.claimedElsewhere.add("a");
        memory.checkpoints.positions.put("a", 2L);
        GroupFolding group = new GroupFolding(group(view), memory.folding, new RebuildRun(memory.folding));
        memory.blindReadings.set(1); // so that what comes is news, and nothing it had to catch up with
        assertThat(group.look()).isFalse();
        stored(2 + FoldingInMemory.BATCH, 4);
        memory.checkpoints.claimedElsewhere.clear();
        assertThat(group.look()).isTrue();
        group.absorb(memory.batch(2, 2 + FoldingInMemory.BATCH));
        assertThat(told).containsExactly(new ChangedView<>(new StoredView<>("all", 4, 4), 2));
    }
}
