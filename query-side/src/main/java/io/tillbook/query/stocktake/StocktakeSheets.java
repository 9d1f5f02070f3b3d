package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.LookThrough.Part;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Count sheets and reports to be printed or taken into a table, read a few lines at a time. */
public final class StocktakeSheets {

    private static final int LINES_AT_ONCE = 500;

    private final Products products;
    private final StocktakeReader reader;
    private final SheetLines sheets;

    StocktakeSheets(Products products, StocktakeReader reader, SheetLines sheets) {
        this.products = products;
        this.reader = reader;
        this.sheets = sheets;
    }

    /**
     * What stands at the top of a sheet.
     *
     * @param blind whether the sheet does not say what the books have
     * @param scope what is to be counted, in words
     */
    public record Header(StocktakeId id, LocationId location, StocktakeState state, boolean blind, String scope,
            OffsetDateTime openedAt) {}

    /**
     * A line of a report.
     *
     * @param goods what was counted, with what the books had
     * @param counted how much there was
     * @param variance a gain above zero, a loss below
     * @param valueMinor what that is worth, in minor units
     * @param booked whether the books were corrected by it
     * @param cause why it differs, where that is known
     * @param note further words
     * @param countedBy who counted it last
     * @param countedAt when it was counted last
     */
    public record ReportLine(SheetLine goods, Quantity counted, Quantity variance, Money valueMinor, boolean booked,
            @Nullable String cause, @Nullable String note, @Nullable String countedBy,
            @Nullable OffsetDateTime countedAt) {}

    /** The stocktake, if there is one. */
    public Optional<Header> find(StocktakeId id) {
        return Optional.ofNullable(reader.get(id, null)).map(StocktakeSheets::header);
    }

    /** Whether a sheet has more than so many lines. */
    public boolean isLongerThan(StocktakeId id, int lines) {
        Stocktake stocktake = reader.get(id, null);
        String after = null;
        int found = 0;
        do {
            Part<SheetLine> part = sheet(stocktake, after);
            found += part.found().size();
            after = part.next();
        } while (after != null && found <= lines);
        return found > lines;
    }

    /** Tells all lines that are to be counted, by SKU and then batch. */
    public void eachLine(StocktakeId id, Consumer<SheetLine> wanted) {
        Stocktake stocktake = reader.get(id, null);
        String after = null;
        do {
            Part<SheetLine> part = sheet(stocktake, after);
            part.found().forEach(line -> wanted.accept(stocktake != null && stocktake.blind() ? line.blind() : line));
            after = part.next();
        } while (after != null);
    }

    /** Tells all lines that were counted, by SKU and then batch. */
    public void eachCounted(StocktakeId id, Consumer<ReportLine> wanted) {
        Stocktake stocktake = reader.get(id, null);
        if (stocktake == null) {
            return;
        }
        String after = null;
        List<StocktakeLine> chunk;
        do {
            chunk = reader.lines(stocktake, after, LINES_AT_ONCE);
            Map<Sku, ProductView> known = products.of(chunk.stream().map(StocktakeLine::sku).toList());
            chunk.forEach(line -> wanted.accept(report(line, known.get(line.sku()))));
            after = chunk.isEmpty() ? null : StocktakeReader.goods(chunk.getLast());
        } while (chunk.size() == LINES_AT_ONCE);
    }

    private Part<SheetLine> sheet(@Nullable Stocktake stocktake, @Nullable String after) {
        return stocktake == null
                ? new Part<>(List.of(), 0, null)
                : sheets.after(stocktake.location(), stocktake.scope(), after);
    }

    private static Header header(Stocktake stocktake) {
        return new Header(stocktake.id(), stocktake.location(), stocktake.state(), stocktake.blind(),
                scope(stocktake), stocktake.openedAt());
    }

    private static String scope(Stocktake stocktake) {
        if (stocktake.scope().category() != null) {
            return stocktake.scope().category();
        }
        if (stocktake.scope().zone() != null) {
            return stocktake.scope().zone();
        }
        return stocktake.scope().skus() == null ? "*" : stocktake.scope().skus().size() + " SKU";
    }

    private static ReportLine report(StocktakeLine line, @Nullable ProductView product) {
        SheetLine goods = new SheetLine(line.sku(), product == null ? line.sku().value() : product.name(),
                line.category(), SheetLine.barcode(product), line.batch(), line.producedOn(),
                line.expiresOn(), line.book());
        CountView last = line.counts().isEmpty() ? null : line.counts().getLast();
        return new ReportLine(goods, line.counted(), line.variance(), line.valueMinor(), line.booked(),
                line.cause() == null ? null : line.cause().name(), line.note(),
                last == null || last.countedBy() == null ? null : last.countedBy().value(),
                last == null ? null : last.countedAt());
    }
}
