package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.List;

/**
 * The number by which a provider knows a payment or a refund: the 32 hexadecimal digits of its id, which every provider
 * takes. It follows from the id and leads back to it, so that whoever starts again asks about the same thing.
 */
public record ProviderNumber(String value) implements Id {
    /** Where the hyphens of a UUID stand among its digits. */
    private static final List<Integer> HYPHENS = List.of(8, 12, 16, 20);
    private static final int DIGITS = 32;

    /** Checks the digits. */
    public ProviderNumber {
        boolean isRight = value.length() == DIGITS && value.chars().allMatch(ProviderNumber::isDigit);
        if (!isRight) {
            throw new InvalidField("", "must be " + DIGITS + " hexadecimal digits in lower case");
        }
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /** That of a payment. */
    public static ProviderNumber of(PaymentId payment) {
        return new ProviderNumber(payment.value().replace("-", ""));
    }

    /** That of a refund. */
    public static ProviderNumber of(RefundId refund) {
        return new ProviderNumber(refund.value().replace("-", ""));
    }

    /** The payment of this number, if it is one. */
    public PaymentId payment() {
        return new PaymentId(id());
    }

    /** The refund of this number, if it is one. */
    public RefundId refund() {
        return new RefundId(id());
    }

    private String id() {
        StringBuilder id = new StringBuilder();
        for (int place = 0; place < DIGITS; place++) {
            id.append(HYPHENS.contains(place) ? "-" : "").append(value.charAt(place));
        }
        return id.toString();
    }
}
