package io.tillbook.query.inventory.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection.Edge;
import io.tillbook.query.inventory.book.ExplainedStock.ExplainedMovement;
import io.tillbook.query.store.ViewDump;
import io.tillbook.query.testing.DocumentsRead;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.RandomMovements;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The book of any moment is what whoever reads all of the history has, at a cost that knows nothing of its length. */
@ExtendWith(ForeignDatabases.class)
class StockBookTest {

    private static final int LOCATIONS = 2;
    private static final int SKUS = 3;
    private static final Instant START = Instant.parse("2023-11-20T22:00:00Z");
    private static final Duration STEP = Duration.ofHours(31);

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void isTheSumOfWhatHadHappened(TestDatabase database) {
        Random random = new Random(3);
        List<RecordedEvent> history = movements(3).next(800);
        try (FoldingSide side = new FoldingSide(database.properties(directory))) {
            foldInPieces(side, history, random);
            for (int number = 0; number < 50; number++) {
                assertBook(side.bean(StockBook.class), history, moment(history, random));
            }
            assertBook(side.bean(StockBook.class), history, START.minus(Duration.ofDays(4_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void foldingAgainChangesNothing(long seed) {
        List<RecordedEvent> history = movements(seed).next(300);
        try (FoldingSide side = new FoldingSide(TestDatabase.EMBEDDED.properties(directory))) {
            side.absorb(history);
            var once = ViewDump.of(side.database());
            foldInPieces(side, history, new Random(seed));
            side.absorb(history);
            assertThat(ViewDump.of(side.database())).isEqualTo(once);
        }
    }

    @Test
    void explainsItsFigures() {
        List<RecordedEvent> history = movements(7).next(700);
        Random random = new Random(7);
        try (FoldingSide side = new FoldingSide(TestDatabase.EMBEDDED.properties(directory))) {
            side.absorb(history);
            BookQueries queries = side.bean(BookQueries.class);
            for (int number = 0; number < 12; number++) {
                Instant moment = moment(history, random);
                Instant from = moment.minus(Duration.ofDays(random.nextInt(300)));
                assertExplained(queries, history, number % SKUS, null, moment);
                assertExplained(queries, history, number % SKUS, from, moment);
            }
            assertExplained(queries, history, 0, null, null);
            assertThat(queries.explain("L00", "none", null, null, 5, null)).isNull();
            assertThatThrownBy(() -> queries.explain("L00", "P-0001", null, null, 5, "azp4"))
                    .isInstanceOf(BadArgument.class);
        }
    }

    @Test
    void readsTheSameHoweverLongTheHistoryIs() {
        DocumentsRead read = new DocumentsRead();
        RandomMovements movements = movements(9);
        List<RecordedEvent> history = new ArrayList<>(movements.next(100));
        try (FoldingSide side = new FoldingSide(TestDatabase.judgedOverTheWire().properties(directory), read)) {
            StockBook book = side.bean(StockBook.class);
            side.absorb(history);
            for (int round = 0; round < 3; round++) {
                List<RecordedEvent> more = movements.next(500);
                side.absorb(more);
                history.addAll(more);
                Instant moment = BruteForce.happened(more.get(250));
                long ofTheDay = history.stream()
                        .filter(recorded -> BruteForce.happened(recorded)
                                .truncatedTo(ChronoUnit.DAYS)
                                .equals(moment.truncatedTo(ChronoUnit.DAYS)))
                        .count();
                read.takeCount();
                book.at(stocks(), moment);
                assertThat(read.takeCount()).isBetween(1L, stocks().size() * 3L + ofTheDay);
                side.bean(BookQueries.class)
                        .explain("L00", "P-0000", moment.atOffset(ZoneOffset.UTC),
                                moment.minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC), 5, null);
                assertThat(read.takeCount()).isBetween(1L, 12 + 2 * ofTheDay);
            }
        }
    }

    private static RandomMovements movements(long seed) {
        return new RandomMovements(seed, LOCATIONS, SKUS, START, STEP);
    }

    /** Some of the events come twice, as they do when a process is stopped before it has stored how far it was. */
    private static void foldInPieces(FoldingSide side, List<RecordedEvent> history, Random random) {
        int done = 0;
        while (done < history.size()) {
            int from = Math.max(0, done - random.nextInt(20));
            int to = Math.min(history.size(), done + 1 + random.nextInt(90));
            side.absorb(history.subList(from, to));
            done = to;
        }
    }

    private static Instant moment(List<RecordedEvent> history, Random random) {
        Instant some = BruteForce.happened(history.get(random.nextInt(history.size())));
        return switch (random.nextInt(5)) {
            case 0 -> some.minusNanos(1);
            case 1 -> some.truncatedTo(ChronoUnit.DAYS);
            case 2 -> some.truncatedTo(ChronoUnit.DAYS).minusNanos(1);
            case 3 -> some.atOffset(ZoneOffset.UTC).withDayOfYear(1).truncatedTo(ChronoUnit.DAYS).toInstant();
            default -> some;
        };
    }

    private static void assertBook(StockBook book, List<RecordedEvent> history, Instant moment) {
        var balances = book.at(stocks(), moment);
        for (int location = 0; location < LOCATIONS; location++) {
            for (int sku = 0; sku < SKUS; sku++) {
                Balance expected = BruteForce.sum(BruteForce.movements(history, RandomMovements.location(location),
                        RandomMovements.sku(sku), moment));
                assertThat(balances).as("at %s", moment)
                        .containsEntry(
                                StockKey.of(RandomMovements.location(location), RandomMovements.sku(sku)), expected);
            }
        }
    }

    private static List<String> stocks() {
        return IntStream.range(0, LOCATIONS * SKUS)
                .mapToObj(each -> StockKey.of(RandomMovements.location(each % LOCATIONS),
                        RandomMovements.sku(each / LOCATIONS)))
                .toList();
    }

    private static void assertExplained(BookQueries queries, List<RecordedEvent> history, int sku,
            @Nullable Instant from, @Nullable Instant moment) {
        String stock = RandomMovements.sku(sku).value();
        List<RecordedEvent> all = BruteForce.movements(history, RandomMovements.location(1), RandomMovements.sku(sku),
                moment == null ? Instant.MAX : moment);
        List<RecordedEvent> before = all.stream()
                .filter(each -> from != null && BruteForce.happened(each).isBefore(from))
                .toList();
        Balance balance = BruteForce.sum(before);
        List<Long> positions = new ArrayList<>();
        String after = null;
        boolean hasNext = true;
        while (hasNext) {
            ExplainedStock page = queries.explain("L01", stock, time(moment), time(from), 7, after);
            assertThat(page.figure()).isEqualTo(BruteForce.sum(all));
            assertThat(page.opening()).isEqualTo(balance);
            for (Edge<ExplainedMovement> edge : page.edges()) {
                positions.add(edge.node().movement().position());
                balance = edge.node().after();
            }
            hasNext = page.pageInfo().hasNextPage();
            after = page.pageInfo().endCursor();
        }
        assertThat(balance).isEqualTo(BruteForce.sum(all));
        assertThat(positions)
                .isEqualTo(all.stream().skip(before.size()).map(RecordedEvent::position).toList());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.ofHours(8));
    }
}
