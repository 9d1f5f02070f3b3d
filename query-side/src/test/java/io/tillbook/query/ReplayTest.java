package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.store.ViewDump;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.ForwardingStore;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.WrappedView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However events are cut into batches, repeated or interrupted, the views come out the same. */
@ExtendWith(ForeignDatabases.class)
class ReplayTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(11, 250);

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void oneByOneOrAllAtOnce(TestDatabase database) {
        assertThat(views(database, "one-by-one", side -> HISTORY.forEach(event -> side.absorb(List.of(event)))))
                .isEqualTo(views(database, "at-once", side -> side.absorb(HISTORY)))
                .containsKeys("daySales", "sales", "stockLevels", "promotions", "productSets", "pricingPolicies");
    }

    @ParameterizedTest
    @EnumSource
    void inEveryDatabase(TestDatabase database) {
        assertThat(once(database)).isEqualTo(once(TestDatabase.EMBEDDED));
    }

    @ParameterizedTest
    @EnumSource
    void everyEventTwice(TestDatabase database) {
        List<RecordedEvent> twice = HISTORY.stream().flatMap(event -> List.of(event, event).stream()).toList();
        assertThat(views(database, "twice", side -> side.absorb(twice))).isEqualTo(once(database));
        assertThat(views(database, "again", side -> {
            side.absorb(HISTORY);
            side.absorb(HISTORY);
        })).isEqualTo(once(database));
    }

    @ParameterizedTest
    @EnumSource
    void batchesThatBeginBeforeTheLastOneEnded(TestDatabase database) {
        Random random = new Random(5);
        assertThat(views(database, "overlapping", side -> {
            int next = 0;
            while (next < HISTORY.size()) {
                int from = Math.max(0, next - random.nextInt(40));
                int to = Math.min(HISTORY.size(), next + 1 + random.nextInt(60));
                side.absorb(HISTORY.subList(from, to));
                next = to;
            }
        })).isEqualTo(once(database));
    }

    @ParameterizedTest
    @EnumSource
    void writesThatBreakOffInTheMiddle(TestDatabase database) {
        Random random = new Random(9);
        assertThat(views(database, "broken", side -> {
            List<ViewGroup> breaking = side.groups().stream().map(group -> breaking(group, random)).toList();
            for (int from = 0; from < HISTORY.size(); from += 50) {
                List<RecordedEvent> batch = HISTORY.subList(from, Math.min(HISTORY.size(), from + 50));
                assertThat(breaking.stream().filter(group -> breaksOff(group, batch))).isNotEmpty();
                side.absorb(batch);
            }
        })).isEqualTo(once(database));
    }

    private static boolean breaksOff(ViewGroup group, List<RecordedEvent> batch) {
        try {
            group.absorb(batch);
            return false;
        } catch (Broken broken) {
            return true;
        }
    }

    private Map<String, List<Document>> once(TestDatabase database) {
        return views(database, "once-" + new Random().nextLong(), side -> side.absorb(HISTORY));
    }

    private Map<String, List<Document>> views(TestDatabase database, String name, Consumer<FoldingSide> folding) {
        try (FoldingSide side = new FoldingSide(database.properties(directory.resolve(name)))) {
            folding.accept(side);
            return ViewDump.of(side.database());
        }
    }

    private static ViewGroup breaking(ViewGroup group, Random random) {
        List<GroupedView<?>> views = new ArrayList<>();
        group.views().forEach(each -> views.add(breaking(each, random)));
        return new ViewGroup(group.name(), group.number(), views);
    }

    private static <V> GroupedView<V> breaking(GroupedView<V> grouped, Random random) {
        return GroupedView.silent(grouped.projection(),
                new WrappedView<>(grouped.view(), store -> new BreakingStore<>(store, random)));
    }

    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Writes some of the documents and fails. */
    private static final class BreakingStore<V> extends ForwardingStore<V> {

        private final Random random;

        BreakingStore(ViewStore<V> store, Random random) {
            super(store);
            this.random = random;
        }

        @Override
        public void save(List<Change<V>> changes) {
            List<Change<V>> some = changes.stream().filter(change -> random.nextBoolean()).toList();
            if (!some.isEmpty()) {
                super.save(some);
            }
            throw new Broken();
        }

        @Override
        public void put(List<StoredView<V>> documents) {
            List<StoredView<V>> some = documents.stream().filter(document -> random.nextBoolean()).toList();
            if (!some.isEmpty()) {
                super.put(some);
            }
            throw new Broken();
        }
    }
}
