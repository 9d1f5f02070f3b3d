package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.shifts.ReceiptNumbering;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a register's receipts, in a document of bounded size: of too many findings the oldest are forgotten,
 * and of too many series those that were used longest ago.
 *
 * @param numbering how the register numbers its receipts; missing where it has not said
 * @param series by prefix, those that were used last at the end
 * @param gaps what is missing, in the order in which it was found
 * @param faults what is not as it should be, in the order in which it was found
 * @param forgotten how many findings were forgotten
 */
record RegisterNumbersView(LocationId location, RegisterId register, @Nullable ReceiptNumbering numbering,
        List<NumberSeries> series, List<NumberGap> gaps, List<NumberFault> faults, int forgotten) {
    static final int MOST_SERIES = 16;
    static final int MOST_GAPS = 200;
    static final int MOST_FAULTS = 200;

    /**
     * A receipt that was given.
     *
     * @param about the sale; null where it is for something else
     */
    record Given(ReceiptNo receiptNo, @Nullable String about, OffsetDateTime at, LocalDate day) {}

    static RegisterNumbersView empty(LocationId location, RegisterId register) {
        return new RegisterNumbersView(location, register, null, List.of(), List.of(), List.of(), 0);
    }

    static String key(LocationId location, RegisterId register) {
        return location.value() + "/" + register.value();
    }

    /** From now on it numbers like that: what was found among other numbers stays. */
    RegisterNumbersView numbered(@Nullable ReceiptNumbering ofRegister) {
        return new RegisterNumbersView(location, register, ofRegister, series, gaps, faults, forgotten);
    }

    /** The highest number of a series; 0 where it has none. */
    long lastOf(String prefix) {
        return series.stream()
                .filter(each -> each.prefix().equals(prefix))
                .mapToLong(NumberSeries::last)
                .max()
                .orElse(0);
    }

    /** With one more receipt; one whose number does not end in digits changes nothing. */
    RegisterNumbersView with(Given given) {
        return ReceiptNumber.of(given.receiptNo(), digits()).map(number -> with(number, given)).orElse(this);
    }

    private RegisterNumbersView with(ReceiptNumber number, Given given) {
        Optional<NumberSeries> known = series.stream().filter(each -> each.prefix().equals(number.prefix())).findAny();
        Optional<NumberGap> gap = gaps.stream().filter(each -> each.has(number)).findAny();
        if (gap.isPresent()) {
            return late(gap.get(), number, given);
        }
        return known.map(own -> within(own, number, given))
                .orElseGet(() -> begun(number, given));
    }

    /** The first receipt of a series tells whether it is one that the register says it has; the others are like it. */
    private RegisterNumbersView begun(ReceiptNumber number, Given given) {
        RegisterNumbersView after = moved(NumberSeries.begun(number, given.at()));
        boolean isOwn = numbering == null || number.prefix().startsWith(numbering.prefix());
        return isOwn ? after : after.found(NumberFindingKind.OTHER_PREFIX, given);
    }

    private @Nullable Integer digits() {
        return numbering == null ? null : numbering.digits();
    }

    /** A number that was missing has come in: it closes the gap, or what is left of it are two. */
    private RegisterNumbersView late(NumberGap gap, ReceiptNumber number, Given given) {
        List<NumberGap> left = new ArrayList<>();
        gaps.forEach(each -> left.addAll(each.equals(gap) ? gap.without(number.number(), given.at()) : List.of(each)));
        RegisterNumbersView after =
                new RegisterNumbersView(location, register, numbering, series, left, faults, forgotten).bounded();
        return gap.spans(given.at()) ? after : after.found(NumberFindingKind.ORDER_BREAK, given);
    }

    private RegisterNumbersView within(NumberSeries own, ReceiptNumber number, Given given) {
        long it = number.number();
        if (it > own.last()) {
            RegisterNumbersView after = moved(own.upTo(it, given.at()))
                    .missing(number, own.last() + 1, it - 1, given.day(), own.lastAt(), given.at());
            return isBefore(given.at(), own.lastAt()) ? after.found(NumberFindingKind.ORDER_BREAK, given) : after;
        }
        if (it < own.first()) {
            RegisterNumbersView after = moved(own.downTo(it, given.at()))
                    .missing(number, it + 1, own.first() - 1, given.day(), given.at(), own.firstAt());
            return isBefore(own.firstAt(), given.at()) ? after.found(NumberFindingKind.ORDER_BREAK, given) : after;
        }
        return it >= own.sureFrom() ? found(NumberFindingKind.REPEAT, given) : this;
    }

    private static boolean isBefore(OffsetDateTime one, OffsetDateTime other) {
        return one.toInstant().isBefore(other.toInstant());
    }

    /** With a series as it is now, as the one that was used last. */
    private RegisterNumbersView moved(NumberSeries now) {
        List<NumberSeries> after = new ArrayList<>(series);
        after.removeIf(each -> each.prefix().equals(now.prefix()));
        after.add(now);
        return new RegisterNumbersView(location, register, numbering,
                List.copyOf(after.subList(Math.max(0, after.size() - MOST_SERIES), after.size())), gaps, faults,
                forgotten);
    }

    private RegisterNumbersView missing(ReceiptNumber number, long from, long to, LocalDate day, OffsetDateTime after,
            OffsetDateTime before) {
        if (from > to) {
            return this;
        }
        List<NumberGap> more = new ArrayList<>(gaps);
        more.add(new NumberGap(number.prefix(), from, to, number.width(), day, after, before));
        return new RegisterNumbersView(location, register, numbering, series, more, faults, forgotten).bounded();
    }

    private RegisterNumbersView found(NumberFindingKind kind, Given given) {
        List<NumberFault> more = new ArrayList<>(faults);
        more.add(new NumberFault(kind, given.receiptNo().value(), given.about(), given.at(), given.day()));
        return new RegisterNumbersView(location, register, numbering, series, gaps, more, forgotten).bounded();
    }

    /** Of a gap that is forgotten it is not known any more which of its numbers come in later. */
    private RegisterNumbersView bounded() {
        int gapsTooMany = Math.max(0, gaps.size() - MOST_GAPS);
        int faultsTooMany = Math.max(0, faults.size() - MOST_FAULTS);
        List<NumberGap> dropped = gaps.subList(0, gapsTooMany);
        List<NumberSeries> unsure = series.stream().map(each -> after(each, dropped)).toList();
        return new RegisterNumbersView(location, register, numbering, unsure,
                List.copyOf(gaps.subList(gapsTooMany, gaps.size())),
                List.copyOf(faults.subList(faultsTooMany, faults.size())),
                Math.addExact(forgotten, gapsTooMany + faultsTooMany));
    }

    private static NumberSeries after(NumberSeries series, List<NumberGap> dropped) {
        NumberSeries after = series;
        for (NumberGap gap : dropped) {
            after = gap.prefix().equals(series.prefix()) ? after.sureFrom(gap.to() + 1) : after;
        }
        return after;
    }
}
