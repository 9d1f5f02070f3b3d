package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.kernel.ViewsRebuilding;
import io.tillbook.query.store.VersionedSide.Release;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases that fold their views otherwise than the one before. */
class VersionedViewsTest {

    private static final String GROUP = "codes";
    private static final int EVENTS = 40;
    private static final Duration LESS_THAN_A_MINUTE = Duration.ofSeconds(40);
    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(61);

    private static final ViewDefinition<Counted> COUNTED = new ViewDefinition<>("barcodesOf", Counted.class,
            List.of(Indexes.ascending("count")));
    private static final ViewDefinition<Named> NAMED = new ViewDefinition<>("barcodesOf", Named.class,
            List.of(Indexes.ascending("count")));
    private static final ViewDefinition<Strict> STRICT = new ViewDefinition<>("barcodesOf", Strict.class,
            List.of(Indexes.ascending("last")));
    private static final ViewDefinition<Owner> OWNERS = new ViewDefinition<>("owners", Owner.class, List.of());

    /** The first release's documents. */
    record Counted(Sku sku, int count) {}

    /** A release that also shows the last barcode, where there is one. */
    record Named(Sku sku, int count, @Nullable String last) {}

    /** A release that cannot do without. */
    record Strict(Sku sku, String last) {}

    record Owner(Sku sku) {}

    private static final Projection<Counted> COUNTING = new Codes<>() {
        @Override
        Counted next(@Nullable Counted before, BarcodeAssigned event) {
            return new Counted(event.sku(), before == null ? 1 : before.count() + 1);
        }
    };
    private static final Projection<Counted> COUNTING_TWICE = new Codes<>() {
        @Override
        Counted next(@Nullable Counted before, BarcodeAssigned event) {
            return new Counted(event.sku(), before == null ? 2 : before.count() + 2);
        }
    };
    private static final Projection<Strict> STRICTLY = new Codes<>() {
        @Override
        Strict next(@Nullable Strict before, BarcodeAssigned event) {
            return new Strict(event.sku(), event.barcode().value());
        }
    };
    private static final Projection<Owner> OWNING = new Codes<>() {
        @Override
        Owner next(@Nullable Owner before, BarcodeAssigned event) {
            return new Owner(event.sku());
        }
    };

    /** By SKU. */
    private abstract static class Codes<V> implements Projection<V> {

        @Override
        public Set<Class<? extends Event>> interests() {
            return Set.of(BarcodeAssigned.class);
        }

        @Override
        public List<Step<V>> steps(RecordedEvent recorded) {
            BarcodeAssigned event = (BarcodeAssigned) recorded.event();
            return List.of(new Step<>(event.sku().value(), before -> next(before, event)));
        }

        abstract V next(@Nullable V before, BarcodeAssigned event);
    }

    /** Stands still or fails at an event for as long as it is told to. */
    private static final class Naming extends Codes<Named> {

        private final CountDownLatch gate;
        private final Set<Long> seen = new ConcurrentSkipListSet<>();
        private volatile long poisoned;

        Naming(boolean isOpen) {
            gate = new CountDownLatch(isOpen ? 0 : 1);
        }

        @Override
        public List<Step<Named>> steps(RecordedEvent recorded) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (recorded.position() == poisoned) {
                throw new ArithmeticException("cannot count to " + poisoned);
            }
            seen.add(recorded.position());
            return super.steps(recorded);
        }

        @Override
        Named next(@Nullable Named before, BarcodeAssigned event) {
            return new Named(event.sku(), before == null ? 1 : before.count() + 1, event.barcode().value());
        }
    }

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder();
    private final TestEventStore events = new TestEventStore();

    private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeEach
    void assign() {
        IntStream.range(0, EVENTS).forEach(this::add);
        events.append(history.events());
    }

    @AfterEach
    void close() {
        events.close();
    }

    @ParameterizedTest
    @EnumSource
    void answersFromTheOldVersionUntilTheNewOneHasCaughtUp(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, naming(naming))) {
            VersionedSide.await(() -> side.progress(GROUP).isBuilding() && side.position() == EVENTS);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(new Named(new Sku("P-1"), EVENTS / 2, null));
            assertThat(side.view(GROUP, NAMED).find(Filters.gt("count", 1), Sorts.ascending("count"), 5)).hasSize(2);
            assertThat(side.collections()).hasSize(2);
            append();
            naming.gate.countDown();

            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
            assertThat(side.collections()).as("queries may still read the old ones").hasSize(2);
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasWhenNothingHasChanged(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, naming(new Naming(true)));
        Naming again = new Naming(true);
        append();
        try (VersionedSide side = side(properties, naming(again))) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(again.seen).containsExactly(EVENTS + 1L);
            assertThat(side.collections()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatTheOldDocumentsCannotAnswer(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, new Release().group(GROUP, 1)
                .view(naming, new ViewDefinition<>("other", Named.class, List.of()))
                .view(STRICTLY, STRICT))) {
            VersionedSide.await(() -> side.progress(GROUP).isBuilding());
            MongoViews<Strict> strict = side.view(GROUP, STRICT);
            assertThatThrownBy(() -> strict.get("P-1")).as("lacks a field").isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.load(List.of("P-1"))).isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.find(new Document(), Sorts.ascending("_id"), 5))
                    .isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.find(Filters.eq("last", "1"), Sorts.ascending("_id"), 5))
                    .as("asks for a field that there is not")
                    .isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> side.get(GROUP, new ViewDefinition<>("other", Named.class, List.of()), "P-1"))
                    .as("is a view that there is not")
                    .isInstanceOf(ViewsRebuilding.class);
            naming.gate.countDown();
            side.awaitOwn(GROUP, EVENTS);
            assertThat(strict.get("P-1")).isEqualTo(
                    new Absorbed<>("P-1", EVENTS, new Strict(new Sku("P-1"), String.valueOf(EVENTS - 1))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedRebuildLeavesTheOldVersionAndTheOtherGroups(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting().group("others", 1).view(OWNING, OWNERS));
        Naming naming = new Naming(true);
        naming.poisoned = 7;
        append();
        try (VersionedSide side = side(properties, naming(naming).group("others", 1).view(OWNING, OWNERS))) {
            VersionedSide.await(() -> side.progress(GROUP).failure() != null);
            assertThat(side.progress(GROUP).failure()).contains("event 7 ").contains("cannot count");
            assertThat(side.progress(GROUP).position()).as("what comes before it is folded").isEqualTo(6);
            side.awaitOwn("others", EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(new Named(new Sku("P-1"), EVENTS / 2, null));

            naming.poisoned = 0;
            awaitAsTimePasses(() -> !side.progress(GROUP).isBuilding());
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.progress(GROUP).failure()).isNull();
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRebuildThatWasCutOffGoesOn(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming cutOff = new Naming(true);
        cutOff.poisoned = 7;
        try (VersionedSide side = side(properties, naming(cutOff))) {
            VersionedSide.await(() -> side.progress(GROUP).failure() != null);
        }
        Naming second = new Naming(true);
        try (VersionedSide side = side(properties, naming(second))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(second.seen).doesNotContain(6L).contains(7L);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeInTheMiddleOfARebuildDropsWhatWasBegun(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming cutOff = new Naming(true);
        cutOff.poisoned = 7;
        try (VersionedSide side = side(properties, naming(cutOff))) {
            VersionedSide.await(() -> side.progress(GROUP).failure() != null);
        }
        try (VersionedSide side = side(properties, new Release().group(GROUP, 2).view(COUNTING_TWICE, COUNTED))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, COUNTED, "P-1").count()).isEqualTo(EVENTS);
            assertThat(side.collections()).hasSize(3);
            awaitAsTimePasses(() -> side.collections().size() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewViewOfAGroupIsFilledFromAllHistory(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        try (VersionedSide side = side(properties, counting().view(OWNING, OWNERS))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, OWNERS, "P-0")).isEqualTo(new Owner(new Sku("P-0")));
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRaisedNumberFoldsTheSameShapeAnew(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        try (VersionedSide side = side(properties, new Release().group(GROUP, 2).view(COUNTING_TWICE, COUNTED))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, COUNTED, "P-1").count()).isEqualTo(EVENTS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesBack(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        folded(properties, naming(new Naming(true)));
        append();
        folded(properties, naming(new Naming(true)));
        try (VersionedSide side = side(properties, counting())) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2 + 1);
            awaitAsTimePasses(() -> side.collections().size() == 1);
        }
        try (VersionedSide side = side(properties, naming(new Naming(true)))) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0")).as("dropped and built again")
                    .isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheViewsOfAGroupThatIsNoMore(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting().group("others", 1).view(OWNING, OWNERS));
        try (VersionedSide side = side(properties, counting())) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.collections()).hasSize(2);
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesViewsFromBeforeThereWereVersions(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        ViewDefinition<Counted> oldProducts = new ViewDefinition<>("products", Counted.class, List.of());
        ViewDefinition<Named> products = new ViewDefinition<>("products", Named.class, List.of());
        try (ViewDatabase database = ViewDatabase.open(properties, List.of())) {
            database.unversioned(oldProducts)
                    .documents("")
                    .put(List.of(new Absorbed<>("P-1", EVENTS, new Counted(new Sku("P-1"), 4711))));
            database.database()
                    .getCollection("tokens")
                    .insertOne(new Document("_id", "catalog").append("position", (long) EVENTS));
        }
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, new Release().group("catalog", 1).view(naming, products))) {
            VersionedSide.await(() -> side.progress("catalog").isBuilding() && side.position() == EVENTS);
            assertThat(side.get("catalog", products, "P-1")).isEqualTo(new Named(new Sku("P-1"), 4711, null));
            naming.gate.countDown();
            side.awaitOwn("catalog", EVENTS);
            assertThat(side.get("catalog", products, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.collections().first()).startsWith("products@");
        }
    }

    @Test
    void twoReleasesWorkSideBySide() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("shared"), 16)) {
            ViewsProperties properties = ViewsProperties.in(directory).at(mongo.uri());
            try (VersionedSide next = sideBySide(properties)) {
                append();
                next.awaitOwn(GROUP, EVENTS + 2);
                awaitAsTimePasses(() -> next.collections().size() == 1);
                assertThat(next.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2 + 1, EVENTS + 1));
            }
        }
    }

    private VersionedSide sideBySide(ViewsProperties properties) {
        try (VersionedSide old = side(properties, counting())) {
            old.awaitOwn(GROUP, EVENTS);
            VersionedSide next = side(properties, naming(new Naming(true)));
            next.awaitOwn(GROUP, EVENTS);
            append();
            old.awaitOwn(GROUP, EVENTS + 1);
            next.awaitOwn(GROUP, EVENTS + 1);
            for (int step = 0; step < 4; step++) {
                now = now.plus(LESS_THAN_A_MINUTE);
                VersionedSide.await(() -> old.claimedAt().equals(Set.of(now)));
            }
            assertThat(next.collections()).as("the old release folds its version").hasSize(2);
            assertThat(old.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2 + 1);
            assertThat(next.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
            return next;
        }
    }

    private static Release counting() {
        return new Release().group(GROUP, 1).view(COUNTING, COUNTED);
    }

    private static Release naming(Naming naming) {
        return new Release().group(GROUP, 1).view(naming, NAMED);
    }

    private static Named named(String sku, int count, int last) {
        return new Named(new Sku(sku), count, String.valueOf(last));
    }

    private VersionedSide side(ViewsProperties properties, Release release) {
        return new VersionedSide(events.axon(), properties, () -> now, release);
    }

    /** A release that has folded everything and was stopped. */
    private void folded(ViewsProperties properties, Release release) {
        try (VersionedSide side = side(properties, release)) {
            side.awaitOwn(GROUP, history.events().size());
        }
    }

    private void append() {
        int size = history.events().size();
        add(size);
        events.append(history.events().subList(size, size + 1));
    }

    private void add(int number) {
        history.add("barcode-" + number,
                new BarcodeAssigned(new Barcode(String.valueOf(number)), new Sku("P-" + number % 2)));
    }

    /** Waits while the time passes in minutes. */
    private void awaitAsTimePasses(BooleanSupplier isSo) {
        VersionedSide.await(() -> {
            now = now.plus(OVER_A_MINUTE);
            return isSo.getAsBoolean();
        });
    }
}
