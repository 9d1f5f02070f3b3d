package io.tillbook.query.inventory.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.testing.BatchShelf;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random goods of random batches: what is told of them adds up to what there is. */
@ExtendWith(ForeignDatabases.class)
class BatchTraceTest {

    private static final List<LocationId> LOCATIONS = List.of(new LocationId("EAST"), new LocationId("WEST"));
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"));
    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("A-1"), new Sku("B"));
    private static final int BATCHES = 6;
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:30:00Z");
    private static final LocalDate FIRST_EXPIRES = LocalDate.parse("2026-11-18");

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder();
    private final BatchShelf shelf = new BatchShelf(history, NOW.minusDays(30));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUp(long seed) {
        happen(new Random(seed));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(NOW.toInstant()))) {
            BatchQueries queries = side.bean(BatchQueries.class);
            SKUS.forEach(sku -> assertSteps(queries, sku));
            for (int days = 0; days < 8; days += 2) {
                assertExpiring(queries, null, days);
                assertExpiring(queries, LOCATIONS.get(1), days);
            }
        }
    }

    private void assertSteps(BatchQueries queries, Sku sku) {
        for (int number = 0; number < BATCHES; number++) {
            Batch batch = batch(number);
            BatchTrace trace = queries.batch(null, sku.value(), batch.id().value());
            if (trace != null) {
                List<BatchStep> steps = all(after -> queries.stepsOfBatch(trace, null, 4, after));
                for (LocationId location : LOCATIONS) {
                    Quantity there = shelf.onHand(location, sku, batch);
                    assertThat(steps.stream()
                            .filter(step -> step.location().equals(location))
                            .map(BatchStep::quantity)
                            .reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(there);
                    assertThat(queries.stocks(trace)
                            .stream()
                            .anyMatch(each -> each.location().equals(location)
                                    && each.onHand().equals(there)))
                            .isEqualTo(!there.isZero());
                }
            }
        }
    }

    private void assertExpiring(BatchQueries queries, @Nullable LocationId only, int days) {
        List<String> expected = new ArrayList<>();
        for (int place = 0; place < LOCATIONS.size(); place++) {
            LocationId location = LOCATIONS.get(place);
            LocalDate last = NOW.atZoneSameInstant(ZONES.get(place)).toLocalDate().plusDays(days);
            for (Sku sku : SKUS) {
                for (int number = 0; number < BATCHES; number++) {
                    LocalDate expiresOn = batch(number).expiresOn();
                    if ((only == null || only.equals(location)) && expiresOn != null && !expiresOn.isAfter(last)
                            && shelf.onHand(location, sku, batch(number)).isPositive()) {
                        expected.add(expiresOn + " " + sku.value() + " " + location.value() + " " + number);
                    }
                }
            }
        }
        List<BatchNow> found = all(
                after -> queries.expiring(only == null ? null : only.value(), days, null, 2, after));
        assertThat(found).extracting(each -> each.expiresOn() + " " + each.sku().value() + " " + each.location().value()
                + " " + each.batch().value().substring(1)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).extracting(BatchNow::expiresOn).isSorted();
    }

    private static <T> List<T> all(Function<@Nullable String, Connection<T>> page) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        boolean hasNext = true;
        while (hasNext) {
            Connection<T> next = page.apply(after);
            next.edges().forEach(edge -> all.add(edge.node()));
            hasNext = next.pageInfo().hasNextPage();
            after = next.pageInfo().endCursor();
        }
        return all;
    }

    private void happen(Random random) {
        for (int place = 0; place < LOCATIONS.size(); place++) {
            history.add("location-" + LOCATIONS.get(place).value(), new LocationOpened(LOCATIONS.get(place), "Shop",
                    LocationKind.STORE, null, ZONES.get(place), NegativeStock.ALLOW));
        }
        for (int number = 0; number < 120; number++) {
            history.at(NOW.minusHours(random.nextInt(500)).withOffsetSameInstant(ZoneOffset.ofHours(8)));
            LocationId location = LOCATIONS.get(random.nextInt(LOCATIONS.size()));
            Sku sku = SKUS.get(random.nextInt(SKUS.size()));
            Batch batch = batch(random.nextInt(BATCHES));
            Quantity there = shelf.onHand(location, sku, batch);
            if (!there.isPositive()) {
                receive(number, location, sku, BatchShelf.part(batch, 1 + random.nextInt(5) * 500L));
            } else if (random.nextInt(3) == 0) {
                writeOff(number, location, sku, BatchShelf.part(batch, there.thousandths()));
            } else {
                sell(number, location, sku, BatchShelf.part(batch, 1 + random.nextInt((int) there.thousandths())));
            }
        }
    }

    private void receive(int number, LocationId location, Sku sku, StockPart part) {
        String id = "G" + number;
        Batch batch = part.batch();
        history.add("receipt-" + id,
                new GoodsReceived(new GoodsReceiptId(id), location, null,
                        List.of(new ReceivedLine(1, sku, part.quantity(), null, part.costMinor(),
                                batch == null ? null : batch.id(), null, batch == null ? null : batch.expiresOn())),
                        part.costMinor()));
        shelf.in(location, sku, new StockCause(StockCause.Kind.GOODS_RECEIPT, id, 1), false, part);
    }

    private void sell(int number, LocationId location, Sku sku, StockPart part) {
        String id = "S" + number;
        SoldLine line = new SoldLine(1, sku, null, part.quantity(), null, Money.ZERO, Money.ZERO, Money.ZERO,
                part.costMinor(), null, List.of(part));
        history.add("sale-" + id, new SaleCompleted(new SaleId(id), new ReceiptNo(id), location, new RegisterId("R"),
                null, null, NOW, NOW.toLocalDate(), List.of(line), List.of(), Money.ZERO, null, null));
        shelf.out(location, sku, new StockCause(StockCause.Kind.SALE, id, 1), part);
    }

    private void writeOff(int number, LocationId location, Sku sku, StockPart part) {
        shelf.out(location, sku, new StockCause(StockCause.Kind.WRITE_OFF, "W" + number, 1), part);
    }

    private static Batch batch(int number) {
        return new Batch(new BatchId("B" + number), null, number == 0 ? null : FIRST_EXPIRES.plusDays(number * 2L));
    }
}
