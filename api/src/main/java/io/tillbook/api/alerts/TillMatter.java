package io.tillbook.api.alerts;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the matter with a till.
 *
 * @param kind what
 * @param subject what it is about: the sale, return or movement that is in no shift, the number of the receipt, or the
 *     first number that is missing
 * @param businessDay the day that it was found on
 * @param count how many numbers it is about; 1 where it is about none
 * @param amountMinor how much cash a shift would have had more, in minor units; missing where it is about numbers
 */
public record TillMatter(TillAlertKind kind, String subject, LocalDate businessDay,
        @AtLeast(1) long count, @Nullable Money amountMinor) {
    private static final Bounds BOUNDS = Bounds.of(TillMatter.class);

    /** Checks the fields. */
    public TillMatter {
        Require.present("kind", kind);
        Require.text("subject", subject);
        Require.present("businessDay", businessDay);
        BOUNDS.check("count", count);
    }

    /** Whether it is about the same thing, whatever its figures. */
    public boolean isSameAs(TillMatter other) {
        return kind == other.kind && subject.equals(other.subject);
    }
}
