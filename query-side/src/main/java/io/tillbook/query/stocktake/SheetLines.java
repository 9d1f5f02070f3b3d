package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.kernel.Absorbed;
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

    /** A part of what there is to be counted, from after a key on. */
    Part<SheetLine> after(LocationId location, StocktakeScope scope, @Nullable String after) {
        String from = after == null ? "" : after.substring(0, Math.max(0, after.indexOf(',')));
        List<BookView> books = books(location, scope, from);
        List<SheetLine> lines = lines(books);
        return new Part<>(lines.stream().filter(line -> after == null || line.key().compareTo(after) > 0).toList(),
                lines.size(), books.size() < SKUS_AT_ONCE ? null : lines.getLast().key());
    }

    /** The lines of such a part that the books have and nobody has counted for a stocktake. */
    Part<SheetLine> uncounted(Stocktake stocktake, @Nullable String after) {
        Part<SheetLine> part = after(stocktake.location(), stocktake.scope(), after);
        return new Part<>(uncountedOf(stocktake, part.found()), part.looked(), part.next());
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

    private List<SheetLine> lines(List<BookView> books) {
        Map<String, Absorbed<CountedProductView>> products = views.products()
                .load(books.stream().map(book -> book.sku().value()).toList());
        return books.stream().flatMap(book -> lines(book, products.get(book.sku().value())).stream()).toList();
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
}
