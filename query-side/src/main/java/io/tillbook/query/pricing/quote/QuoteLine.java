package io.tillbook.query.pricing.quote;

import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a basket, of a product that is named or was scanned.
 *
 * @param place its place among the lines, as errors name it
 * @param sku the product, where it is named
 * @param scan what was scanned, where it was
 * @param quantity how much, where it is said
 * @param override the price of a whole unit that somebody has set by hand; no rule applies to it then
 * @param daysLeft in how many days its batch expires, where that is said
 */
record QuoteLine(String place, int lineNo, @Nullable Sku sku, @Nullable Scan scan, @Nullable Quantity quantity,
        @Nullable Money override, @Nullable Integer daysLeft) {
    /** The field that tells what it is. */
    String naming() {
        return place + (scan == null ? "/sku" : "/barcode");
    }

    /** The same as the query has it. */
    record Input(Integer lineNo, @Nullable String sku, @Nullable String barcode, @Nullable BigDecimal quantity,
            @Nullable Long overrideMinor, @Nullable Integer batchDaysLeft) {
        QuoteLine read(String place, LabelLayouts layouts) {
            exactlyOne(place);
            return new QuoteLine(place, lineNo, BadArgument.parseIfGiven(place + "/sku", sku, Sku::new),
                    BadArgument.parseIfGiven(place + "/barcode", barcode, code -> layouts.read("", code)),
                    quantity(place + "/quantity"), override(place + "/overrideMinor"), batchDaysLeft);
        }

        private void exactlyOne(String place) {
            try {
                Require.exactlyOne("sku", sku, "barcode", barcode);
            } catch (InvalidField wrong) {
                throw new BadArgument(place + "/" + wrong.field(), wrong.reason());
            }
        }

        private @Nullable Quantity quantity(String field) {
            BigDecimal told = quantity;
            if (told == null) {
                if (barcode == null) {
                    throw new BadArgument(field, "is required");
                }
                return null;
            }
            return BadArgument.parse(field, "", _ -> Quantity.of(told));
        }

        private @Nullable Money override(String field) {
            return overrideMinor == null ? null
                    : BadArgument.parse(field, "", _ -> Require.notNegative(field, Money.of(overrideMinor)));
        }
    }
}
