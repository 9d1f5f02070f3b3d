package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.query.graphql.BadArgument;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A price that somebody thinks of setting, as it is asked about. */
record PriceLineInput(String sku, @Nullable Long priceMinor, @Nullable Boolean asParent, @Nullable Long floorMinor,
        @Nullable String from, @Nullable String until) {

    /**
     * The line of a command that it would be.
     *
     * @param place where it stands, such as {@code lines/3}
     * @throws BadArgument when it could be none
     */
    PriceLine line(String place) {
        Sku of = BadArgument.parse(place + "/sku", sku, Sku::new);
        LocalDateTime begin = time(place + "/from", from);
        LocalDateTime end = time(place + "/until", until);
        try {
            return new PriceLine(of, money(priceMinor), asParent, money(floorMinor), begin, end);
        } catch (InvalidField wrong) {
            throw new BadArgument(place + "/" + wrong.field(), wrong.reason());
        }
    }

    private static @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : Money.of(minor);
    }

    private static @Nullable LocalDateTime time(String argument, @Nullable String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new BadArgument(argument, "must be a time without offset, such as 2026-12-01T00:00:00");
        }
    }
}
