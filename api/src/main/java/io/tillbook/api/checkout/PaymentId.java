package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.regex.Pattern;

/**
 * A payment that goes through a provider, or was taken by hand: a UUID in lower case, chosen by the till before it asks
 * for money. Providers know it by the digits of it alone.
 */
public record PaymentId(String value) implements Id {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Checks the form of the id. */
    public PaymentId {
        check(value);
    }

    /** Refuses what is no UUID, as {@link java.util.UUID#toString} writes it. */
    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidField("", "must be a UUID in lower case");
        }
    }
}
