package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What somebody has to look after in the numbers of receipts. */
public final class NumberProblems {
    private final NumberingViews views;

    NumberProblems(NumberingViews views) {
        this.views = views;
    }

    /** What is not as it should be. */
    public enum Kind {
        /** Numbers are missing. */
        MISSING,
        /** A number was given twice. */
        REPEATED,
        /** A number does not lie in the order of time. */
        OUT_OF_ORDER,
        /** Numbers begin otherwise than those of their register. */
        OF_OTHER_PREFIX
    }

    /**
     * Numbers that are not as they should be.
     *
     * @param number the first of them
     * @param count how many
     */
    public record Problem(RegisterId register, Kind kind, String number, long count, LocalDate day) {}

    /**
     * All that is known of a location's registers, in the order in which it was found.
     *
     * @param from the first day that counts
     * @param until what is missing since later than that may still be on its way
     */
    public List<Problem> of(LocationId location, LocalDate from, Instant until) {
        return views.of(location, null)
                .stream()
                .flatMap(numbers -> NumberFindings.of(numbers, from, LocalDate.MAX)
                        .findings()
                        .stream()
                        .filter(found -> found.kind() != NumberFindingKind.GAP
                                || !found.at().toInstant().isAfter(until))
                        .map(found -> new Problem(numbers.register(), kind(found.kind()), found.from(),
                                found.count(), found.day())))
                .toList();
    }

    private static Kind kind(NumberFindingKind found) {
        return switch (found) {
            case GAP -> Kind.MISSING;
            case REPEAT -> Kind.REPEATED;
            case ORDER_BREAK -> Kind.OUT_OF_ORDER;
            case OTHER_PREFIX -> Kind.OF_OTHER_PREFIX;
        };
    }
}
