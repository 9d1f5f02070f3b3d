package io.tillbook.query.members.recommendation;

import io.tillbook.query.members.favourite.BoughtProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * In which rhythm a member buys a product: its interval is what lies between the first and the last of the latest days,
 * divided by their number less one.
 *
 * @param product what is bought
 * @param spanDays days from the first of the latest days to the last
 * @param gaps how many intervals these are
 */
record Rhythm(BoughtProduct product, long spanDays, long gaps) {
    private static final long LATEST = 3;

    /** The rhythm of a product that was bought on two days at least. */
    static Optional<Rhythm> of(BoughtProduct product) {
        int days = product.days().size();
        return days < 2 ? Optional.empty()
                : Optional.of(new Rhythm(product,
                        ChronoUnit.DAYS.between(product.days().getFirst().day(), product.lastDay()), days - 1L));
    }

    /**
     * Whether it is due on a day: half an interval has gone by since it was bought last, and no more than {@value
     * #LATEST}: who has not bought it for longer than that has given it up.
     */
    boolean isDue(LocalDate on) {
        long elapsed = elapsed(on) * gaps;
        return elapsed > 0 && 2 * elapsed >= spanDays && elapsed <= LATEST * spanDays;
    }

    private long elapsed(LocalDate on) {
        return ChronoUnit.DAYS.between(product.lastDay(), on);
    }

    /** The day on which the interval is over. */
    LocalDate dueOn() {
        return product.lastDay().plusDays(spanDays / gaps);
    }

    /** The interval in days, to a tenth. */
    BigDecimal everyDays() {
        return BigDecimal.valueOf(spanDays).divide(BigDecimal.valueOf(gaps), 1, RoundingMode.HALF_UP);
    }

    /** What is bought most often first; of the same number, what is nearest to its day. */
    static Comparator<Rhythm> order(LocalDate on) {
        return Comparator.comparingInt((Rhythm each) -> each.product.receipts())
                .reversed()
                .thenComparing((one, other) -> Long.compare(one.off(on) * other.spanDays, other.off(on) * one.spanDays))
                .thenComparing(each -> each.product.sku().value());
    }

    /** By how much it is off its day, in days times intervals. */
    private long off(LocalDate on) {
        return Math.abs(elapsed(on) * gaps - spanDays);
    }
}
