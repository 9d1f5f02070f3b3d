package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.UUID;

/**
 * A payment that goes through a provider, or was taken by hand: a UUID in lower case, chosen by the till before it asks
 * for money. Providers know it by the digits of it alone.
 */
public record PaymentId(String value) implements Id {
    /** Checks the form of the id. */
    public PaymentId {
        check(value);
    }

    /** Refuses what is no UUID, as {@link UUID#toString} writes it. */
    static void check(String value) {
        try {
            if (UUID.fromString(value).toString().equals(value)) {
                return;
            }
        } catch (IllegalArgumentException noUuid) {
            throw new InvalidField("", "must be a UUID in lower case");
        }
        throw new InvalidField("", "must be a UUID in lower case");
    }
}
