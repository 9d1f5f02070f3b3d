package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what codes stand for that were scanned. */
@FunctionalInterface
public interface ScannedCodes {
    /** What a code stands for that was scanned. */
    sealed interface ScannedCode {
        /**
         * It stands for goods.
         *
         * @param sku the product
         * @param unit the unit of its quantities
         * @param quantity how much of it, where the code tells
         * @param price what a label says that it costs
         * @param batch its batch, where the code tells
         */
        record Goods(Sku sku, Unit unit, @Nullable Quantity quantity, @Nullable Money price, @Nullable BatchId batch)
                implements
                ScannedCode {}

        /**
         * It stands for nothing.
         *
         * @param problem why, readable after the name of its column
         */
        record Nothing(String problem) implements ScannedCode {}
    }

    /** What each of them stands for. */
    Map<String, ScannedCode> read(Set<String> codes);
}
