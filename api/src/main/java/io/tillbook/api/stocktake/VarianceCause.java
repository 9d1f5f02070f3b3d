package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a stocktake differs from the books.
 *
 * @param sku the product
 * @param batch the batch, where the line is about one
 * @param cause why
 * @param note further words
 */
public record VarianceCause(Sku sku, @Nullable BatchId batch, Kind cause, @Nullable String note) {
    /** The causes there are. */
    public enum Kind {
        /** Goods broke or spoiled. */
        DAMAGED,
        /** Goods were stolen. */
        STOLEN,
        /** Goods were thrown away because they had expired. */
        EXPIRED,
        /** The count was wrong. */
        MISCOUNTED,
        /** Goods came or went, and nobody wrote it down. */
        UNRECORDED,
        /** Something else. */
        OTHER
    }

    /** Checks the fields. */
    public VarianceCause {
        Require.present("sku", sku);
        Require.present("cause", cause);
        Require.optionalText("note", note);
    }

    /** The line it is about. */
    public CountedGoods goods() {
        return new CountedGoods(sku, batch);
    }
}
