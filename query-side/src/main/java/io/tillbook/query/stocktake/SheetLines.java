package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.stocktake.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.query.kernel.Absorbed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to be counted, by SKU and then batch, found a few products at a time. */
final class SheetLines {

    private static final int SKUS_AT_ONCE = 200;

    private final StocktakeViews views;

    SheetLines(StocktakeViews views) {
        this.views = views;
    }

    /**
     * A part of what there is to be counted.
     *
     * @param lines the lines
     * @param from the SKU that the next part begins with; null where there is none
     */
    private record Chunk(List<SheetLine> lines, @Nullable String from) {}

    /** At most so many lines from after a key on. */
    List<SheetLine> after(LocationId location, StocktakeScope scope, @Nullable String after, int limit) {
        return collect(location, scope, null, after, limit);
    }

    /** At most so many lines of a stocktake that the books have and nobody has counted, from after a key on. */
    List<SheetLine> uncounted(Stocktake stocktake, @Nullable String after, int limit) {
        return collect(stocktake.location(), stocktake.scope(), stocktake, after, limit);
    }

    private List<SheetLine> collect(LocationId location, StocktakeScope scope, @Nullable Stocktake uncountedOf,
            @Nullable String after, int limit) {
        List<SheetLine> found = new ArrayList<>();
        String from = after == null ? "" : after.substring(0, Math.max(0, after.indexOf(',')));
        while (from != null && found.size() < limit) {
            Chunk chunk = chunk(location, scope, from);
            List<SheetLine> lines = chunk.lines().stream().filter(line -> isAfter(line, after)).toList();
            found.addAll(uncountedOf == null ? lines : uncountedOf(uncountedOf, lines));
            from = chunk.from();
        }
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    private static boolean isAfter(SheetLine line, @Nullable String after) {
        return after == null || line.key().compareTo(after) > 0;
    }

    private List<SheetLine> uncountedOf(Stocktake stocktake, List<SheetLine> lines) {
        Set<String> counted = counted(stocktake,
                lines.stream().map(line -> StocktakeLineView.key(stocktake.id(), line.sku(), line.batch())).toList());
        return lines.stream()
                .filter(line -> line.book() != null && !line.book().isZero())
                .filter(line -> !counted.contains(keyOf(stocktake.id(), line)))
                .toList();
    }

    private Set<String> counted(Stocktake stocktake, Collection<String> keys) {
        Set<String> counted = new HashSet<>();
        views.lines().load(keys).forEach((key, line) -> {
            if (StocktakeLine.asOf(stocktake.asOf(), line.view()) != null) {
                counted.add(key);
            }
        });
        return counted;
    }

    private static String keyOf(StocktakeId stocktake, SheetLine line) {
        return StocktakeLineView.key(stocktake, line.sku(), line.batch());
    }

    private Chunk chunk(LocationId location, StocktakeScope scope, String from) {
        List<BookView> books = books(location, scope, from);
        List<String> skus = books.stream().map(book -> book.sku().value()).toList();
        Map<String, Absorbed<CountedProductView>> products = views.products().load(skus);
        List<SheetLine> lines = books.stream()
                .flatMap(book -> lines(book, products.get(book.sku().value())).stream())
                .toList();
        return new Chunk(lines, books.size() < SKUS_AT_ONCE ? null : next(skus.getLast()));
    }

    private List<BookView> books(LocationId location, StocktakeScope scope, String from) {
        List<Sku> listed = scope.skus();
        if (listed != null) {
            return known(location, listed.stream().filter(sku -> sku.value().compareTo(from) >= 0).sorted().toList());
        }
        String category = scope.category();
        return category == null
                ? views.books(location, from, SKUS_AT_ONCE)
                : known(location, views.skusOf(category, from, SKUS_AT_ONCE));
    }

    /** What is on a list or in a category is looked for, whether or not the books have ever had some. */
    private List<BookView> known(LocationId location, List<Sku> skus) {
        List<Sku> some = skus.stream().limit(SKUS_AT_ONCE).toList();
        Map<String, Absorbed<BookView>> books = views.books()
                .load(some.stream().map(sku -> BookView.key(location, sku)).toList());
        return some.stream().map(sku -> {
            Absorbed<BookView> book = books.get(BookView.key(location, sku));
            return book == null ? BookView.none(location, sku) : book.view();
        }).toList();
    }

    private static List<SheetLine> lines(BookView book, @Nullable Absorbed<CountedProductView> product) {
        CountedProductView view = product == null
                ? new CountedProductView(book.sku(), book.sku().value(), null, null, false)
                : product.view();
        if (book.batches().isEmpty() || !view.byBatches()) {
            return List.of(new SheetLine(book.sku(), view.name(), view.category(), view.barcode(), null, null, null,
                    book.onHand()));
        }
        return book.batches().stream().map(batch -> line(view, batch)).toList();
    }

    private static SheetLine line(CountedProductView product, BatchBalance batch) {
        return new SheetLine(product.sku(), product.name(), product.category(), product.barcode(), batch.batch().id(),
                batch.batch().producedOn(), batch.batch().expiresOn(), batch.onHand());
    }

    /** The next SKU in the order of texts. */
    private static String next(String sku) {
        return sku + " ";
    }
}
