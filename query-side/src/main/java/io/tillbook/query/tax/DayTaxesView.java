package io.tillbook.query.tax;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was sold and what came back at one location on one business day, by rate. */
record DayTaxesView(LocationId location, LocalDate day, List<RateFigures> rates) {
    static String key(LocationId location, LocalDate day) {
        return location.value() + "/" + day;
    }

    DayTaxesView plus(List<RateFigures> more) {
        return new DayTaxesView(location, day, RateSums.of(Stream.concat(rates.stream(), more.stream())));
    }
}
