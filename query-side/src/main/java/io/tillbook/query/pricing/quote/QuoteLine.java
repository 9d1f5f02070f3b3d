package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a basket.
 *
 * @param override the price of a whole unit that somebody has set by hand; no rule applies to it then
 * @param daysLeft in how many days its batch expires, where that is known
 */
record QuoteLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money override, @Nullable Integer daysLeft) {
    /** The same as the query has it. */
    record Input(Integer lineNo, String sku, BigDecimal quantity, @Nullable Long overrideMinor,
            @Nullable Integer batchDaysLeft) {
        QuoteLine read(int place) {
            String field = "lines/" + place;
            Quantity quantity = BadArgument.parse(field + "/quantity", "", _ -> Quantity.of(this.quantity));
            return new QuoteLine(lineNo, BadArgument.parse(field + "/sku", sku, Sku::new), quantity,
                    override(field + "/overrideMinor"), batchDaysLeft);
        }

        private @Nullable Money override(String field) {
            return overrideMinor == null ? null
                    : BadArgument.parse(field, "", _ -> Require.notNegative(field, Money.of(overrideMinor)));
        }
    }
}
