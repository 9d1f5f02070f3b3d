package io.tillbook.device.selling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a register numbers its receipts.
 *
 * @param prefix what each number begins with
 * @param digits how many digits follow at least
 */
record ReceiptSeries(String prefix, int digits) {
    /** Where nobody has said it: as tills in browsers do. */
    private static final ReceiptSeries USUAL = new ReceiptSeries("", 6);

    /** That of a register as the server has told it; the usual one where it has not. */
    static ReceiptSeries of(@Nullable JsonNode register) {
        JsonNode told = register == null ? null : register.path("numbering");
        return told == null || !told.isObject() ? USUAL
                : new ReceiptSeries(told.path("receiptPrefix").asString(""),
                        told.path("digits").asInt(USUAL.digits()));
    }

    String receiptNo(long number) {
        String behind = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - behind.length())) + behind;
    }

    /** What stands behind the prefix; empty where a number is none of this series. */
    Optional<Long> number(String receiptNo) {
        String behind = receiptNo.startsWith(prefix) ? receiptNo.substring(prefix.length()) : "";
        return behind.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(behind)) : Optional.empty();
    }
}
