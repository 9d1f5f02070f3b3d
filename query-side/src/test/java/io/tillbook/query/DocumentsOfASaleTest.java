package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.BatchShelf;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForwardingStore;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.WrappedView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many documents a sale of three products with batches, of three categories, has written: most of what folding
 * costs. Two of them are of its receipt number, and of the means that it was paid by.
 */
class DocumentsOfASaleTest {

    private static final int MOST = 24;
    private static final LocationId SHOP = new LocationId("SHOP");
    private static final List<Sku> SKUS = List.of(new Sku("MILK"), new Sku("TEA"), new Sku("SOAP"));
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final Batch BATCH = new Batch(new BatchId("B1"), null, LocalDate.parse("2027-06-30"));

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder().at(NOON.minusDays(2));
    private final BatchShelf shelf = new BatchShelf(history, NOON.minusDays(2));
    private final Map<String, Integer> written = new TreeMap<>();

    @Test
    void areFew() {
        stock();
        sell("S1", NOON.minusDays(1));
        sell("S2", NOON.minusHours(2));
        List<RecordedEvent> before = history.events();
        sell("S3", NOON);
        List<RecordedEvent> sale = history.events().subList(before.size(), history.events().size());
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            side.absorb(before);
            side.groups().forEach(group -> counted(group).absorb(sale));
        }
        int all = written.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).as("documents by view: %s", written).isBetween(1, MOST);
    }

    private void stock() {
        history.add("location-SHOP", new LocationOpened(SHOP, "Shop", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        for (Sku sku : SKUS) {
            history.add("product-" + sku.value(), new ProductRegistered(sku, sku.value(), Unit.PIECE,
                    category(sku), null, List.of(), null, null, null, true, null, null));
            shelf.in(SHOP, sku, new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), false,
                    BatchShelf.part(BATCH, 50_000));
        }
    }

    private void sell(String id, OffsetDateTime at) {
        history.at(at);
        List<SoldLine> lines = new ArrayList<>();
        for (Sku sku : SKUS) {
            lines.add(new SoldLine(lines.size() + 1, sku, category(sku), BatchShelf.part(BATCH, 1_000).quantity(), null,
                    Money.of(900), Money.ZERO, Money.of(900), Money.of(1_000), null,
                    List.of(BatchShelf.part(BATCH, 1_000))));
        }
        history.add("sale-" + id,
                new SaleCompleted(new SaleId(id), new ReceiptNo("N-" + id), SHOP, new RegisterId("R1"),
                        new EmployeeId("C1"), null, at, at.toLocalDate(), lines,
                        List.of(new Tender(TenderMethod.CASH, Money.of(2_700), null)), Money.of(2_700), null, null));
        lines.forEach(line -> shelf.out(SHOP, line.sku(), new StockCause(StockCause.Kind.SALE, id, line.lineNo()),
                BatchShelf.part(BATCH, 1_000)));
    }

    private static String category(Sku sku) {
        return "All of " + sku.value();
    }

    private ViewGroup counted(ViewGroup group) {
        List<GroupedView<?>> views = new ArrayList<>();
        group.views().forEach(view -> views.add(counted(view)));
        return new ViewGroup(group.name(), group.number(), views);
    }

    private <V> GroupedView<V> counted(GroupedView<V> grouped) {
        String view = grouped.projection().getClass().getSimpleName().replace("Projection", "");
        return GroupedView.silent(grouped.projection(),
                new WrappedView<>(grouped.view(),
                        store -> new CountingStore<>(store, more -> written.merge(view, more, Integer::sum))));
    }

    /** Tells how many documents are written. */
    private static final class CountingStore<V> extends ForwardingStore<V> {

        private final IntConsumer writes;

        CountingStore(ViewStore<V> store, IntConsumer writes) {
            super(store);
            this.writes = writes;
        }

        @Override
        public void save(List<Change<V>> changes) {
            writes.accept(changes.size());
            super.save(changes);
        }

        @Override
        public void put(List<StoredView<V>> documents) {
            writes.accept(documents.size());
            super.put(documents);
        }
    }
}
