package io.tillbook.api.tax;

import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.api.tax.TaxRejection.TaxDayInPast;
import io.tillbook.api.tax.TaxRejection.TooManyTaxRates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of taxes at a moment.
 *
 * @param zone of the clock by which days must not be over, that of the location; null for several locations, where a
 *     day is over when it is over everywhere
 * @param received the moment at which it was asked for
 */
public record TaxRules(@Nullable ZoneId zone, Instant received) {
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    /** Rule: a day is not over; one that is missing is now. */
    public Optional<TaxDayInPast> past(@Nullable LocalDate from) {
        LocalDate today = LocalDate.ofInstant(received, clock());
        return from == null || !from.isBefore(today) ? Optional.empty() : Optional.of(new TaxDayInPast(from, today));
    }

    /** Rule: a rate can be set. */
    public Optional<? extends TaxRejection> broken(SetTaxRate rate, TaxRates rates) {
        Optional<TaxDayInPast> past = past(rate.from());
        return past.isPresent() || !rates.isFull() ? past : Optional.of(new TooManyTaxRates(TaxRates.MOST));
    }

    /** What setting a rate comes to. */
    public TaxRateSet set(SetTaxRate rate) {
        return new TaxRateSet(rate.taxClass(), rate.location(), rate.region(), rate.rateBp(), rate.from(), received,
                rate.reason());
    }

    /** When what is said of a day holds, by the clock. */
    public Instant begin(@Nullable LocalDate from) {
        return TaxDays.begin(from, received).in(clock());
    }

    /** The clock. */
    public ZoneId clock() {
        return Objects.requireNonNullElse(zone, LAST_ZONE);
    }
}
