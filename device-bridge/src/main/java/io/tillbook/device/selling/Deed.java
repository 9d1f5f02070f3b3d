package io.tillbook.device.selling;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A sale that was given a number of a receipt, as far as it is known again by that.
 *
 * @param register where
 * @param number what stands behind the register's prefix; missing where the till's number is none of its series
 * @param receiptNo what is on the receipt
 * @param saleId its id
 * @param paidMinor what was handed over for it, in minor units
 * @param totalMinor what it comes to, in minor units; missing until it is done
 */
record Deed(String register, @Nullable Long number, String receiptNo, String saleId, long paidMinor,
        @Nullable Long totalMinor) {
    /** Whether a till asks for the same sale. */
    boolean isOf(JsonNode sale) {
        return saleId.equals(sale.path("saleId").asString("")) && paidMinor == paid(sale)
                && (!sale.has("receiptNo") || receiptNo.equals(sale.path("receiptNo").asString("")));
    }

    /** Whether another one has the same number. */
    boolean hasNumberOf(Deed other) {
        return register.equals(other.register) && Objects.equals(number, other.number);
    }

    static long paid(JsonNode sale) {
        long paid = 0;
        for (JsonNode tender : sale.path("tenders")) {
            paid += tender.path("amountMinor").asLong(0) - tender.path("changeMinor").asLong(0);
        }
        return paid;
    }
}
