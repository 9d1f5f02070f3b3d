package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedLine.Share;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.FloorPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one line that all have the same price.
 *
 * @param origin the place of what it comes from
 * @param line the line
 * @param quantity how much of it
 * @param gross what they would cost without any rule, in minor units
 * @param shares what was taken off
 * @param paid what is left to pay, in minor units
 * @param isTaken whether a deal has used them up
 * @param tags of the rules that have touched them
 */
record Part(int origin, BasketLine line, Quantity quantity, long gross, List<Share> shares, long paid,
        boolean isTaken, Set<String> tags) {
    private static final long ONE = 1_000;

    static Part of(int origin, BasketLine line) {
        long gross = line.gross().minor();
        return new Part(origin, line, line.quantity(), gross, List.of(), gross, false, Set.of());
    }

    /** How many pieces it is. */
    long pieces() {
        return line.isCounted() ? quantity.thousandths() / ONE : 1;
    }

    /** What they are worth by some prices. */
    long value(Base base) {
        return switch (base) {
            case REMAINING -> paid;
            case REGULAR -> gross;
        };
    }

    /** What one piece costs now; exact as long as all have the same price. */
    long each() {
        return paid / pieces();
    }

    /** How much can be taken off still. */
    long room(FloorPolicy policy) {
        Money floor = line.floor();
        return switch (policy) {
            case IGNORE -> paid;
            case RESPECT -> floor == null ? paid
                    : Math.max(0, paid - Rounding.lineAmount(floor, quantity).minor());
        };
    }

    /** The first so many pieces of it, with what was taken off them. */
    Part first(long count) {
        return count == pieces() ? this : portion(0, count);
    }

    /** All but the first so many pieces. */
    Part after(long count) {
        return portion(count, pieces());
    }

    /** Shares are split as sums, so that their roundings do not add up. */
    private Part portion(long from, long until) {
        List<Share> some = new ArrayList<>();
        long price = Math.multiplyExact(line.unitPrice().minor(), until - from);
        long before = 0;
        long off = 0;
        for (Share share : shares) {
            before += share.amountMinor().minor();
            long amount = upTo(before, until) - upTo(before, from) - off;
            off += amount;
            some.add(new Share(share.seq(), Money.of(amount)));
        }
        return new Part(origin, line, Quantity.of(until - from), price, some, price - off, isTaken, tags);
    }

    private long upTo(long amount, long count) {
        return Rounding.floor(amount, count, pieces());
    }

    /** With less to pay, be it by nothing: shares tell also which pieces a deal holds. */
    Part less(int seq, long amount, @Nullable String tag) {
        List<Share> more = new ArrayList<>(shares);
        more.add(new Share(seq, Money.of(amount)));
        return new Part(origin, line, quantity, gross, more, paid - amount, isTaken, with(tag));
    }

    /** Whether a deal has used it up. */
    Part taken(boolean used) {
        return new Part(origin, line, quantity, gross, shares, paid, used, tags);
    }

    private Set<String> with(@Nullable String tag) {
        if (tag == null || tags.contains(tag)) {
            return tags;
        }
        Set<String> more = new HashSet<>(tags);
        more.add(tag);
        return more;
    }
}
