package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.VarianceCause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stocktake with everything that has happened to it, so that it can be shown as it was known at any moment.
 *
 * @param category the product's category when it was counted first
 * @param counts who counted what and when, in order
 * @param steps what the figures rest on, in order
 * @param cause why it differs from the books, as the approval says
 */
record StocktakeLineView(StocktakeId stocktake, int lineNo, Sku sku, @Nullable BatchId batch,
        @Nullable String category, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn,
        List<CountView> counts, List<LineStep> steps, VarianceCause.@Nullable Kind cause, @Nullable String note) {

    // Sorts before all characters of ids, so that keys are in the order of SKUs, then batches.
    private static final String SEPARATOR = ",";

    static String key(StocktakeId stocktake, Sku sku, @Nullable BatchId batch) {
        return stocktake.value() + SEPARATOR + goods(sku, batch);
    }

    /** The part of a key that says what is counted. */
    static String goods(Sku sku, @Nullable BatchId batch) {
        return sku.value() + SEPARATOR + (batch == null ? "" : batch.value());
    }

    static StocktakeLineView of(StocktakeId stocktake, CountedLine line) {
        return new StocktakeLineView(stocktake, line.lineNo(), line.sku(), line.batch(), line.category(),
                line.producedOn(), line.expiresOn(), List.of(), List.of(), null, null);
    }

    StocktakeLineView counted(CountView count) {
        return new StocktakeLineView(stocktake, lineNo, sku, batch, category, producedOn, expiresOn,
                Stream.concat(counts.stream(), Stream.of(count)).toList(), steps, cause, note);
    }

    StocktakeLineView with(LineStep step) {
        return new StocktakeLineView(stocktake, lineNo, sku, batch, category, producedOn, expiresOn, counts,
                Stream.concat(steps.stream(), Stream.of(step)).toList(), cause, note);
    }

    StocktakeLineView because(VarianceCause why) {
        return new StocktakeLineView(stocktake, lineNo, sku, batch, category, producedOn, expiresOn, counts, steps,
                why.cause(), why.note());
    }
}
