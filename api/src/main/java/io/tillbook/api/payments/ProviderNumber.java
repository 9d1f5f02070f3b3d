package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.regex.Pattern;

/**
 * The number by which a provider knows a payment or a refund: the 32 hexadecimal digits of its id, which every provider
 * takes. It follows from the id and leads back to it, so that whoever starts again asks about the same thing.
 */
public record ProviderNumber(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern GROUPS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    /** Checks the digits. */
    public ProviderNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidField("", "must be 32 hexadecimal digits in lower case");
        }
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
        return GROUPS.matcher(value).replaceAll("$1-$2-$3-$4-$5");
    }
}
