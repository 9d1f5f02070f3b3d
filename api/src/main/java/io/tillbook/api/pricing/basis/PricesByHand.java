package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basis.SalePriceRejection.BelowFloor;
import io.tillbook.api.pricing.rule.Layer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has taken off the prices of a sale by hand. What is rounded off (抹零) is not: the store has decided how
 * much that may be.
 *
 * @param amountMinor how much: prices below the regular ones, and what was taken off all of it, in minor units
 * @param ofMinor what would be paid without it, in minor units
 * @param below the first line that is sold below its lowest price for it; null where none is
 */
public record PricesByHand(Money amountMinor, Money ofMinor, @Nullable BelowFloor below) {
    /** What it is of a sale. */
    public static PricesByHand of(RecordedBasket sale) {
        OptionalInt manual = manual(sale);
        Money lowered = sale.lines().stream().map(PricesByHand::lowered).reduce(Money.ZERO, Money::plus);
        Money amount = lowered.plus(manual.isPresent()
                ? sale.pricing().applications().get(manual.getAsInt()).benefitMinor()
                : Money.ZERO);
        return new PricesByHand(amount, sale.total().plus(amount),
                sale.lines()
                        .stream()
                        .flatMap(line -> below(line, sale, manual, amount).stream())
                        .findFirst()
                        .orElse(null));
    }

    /** The place of what was taken off all of it: the first of its layer, rounding off comes after it. */
    private static OptionalInt manual(RecordedBasket sale) {
        List<AppliedRule> applied = sale.pricing().applications();
        return sale.pricing().basis().manual().isZero() ? OptionalInt.empty()
                : IntStream.range(0, applied.size())
                        .filter(seq -> applied.get(seq).layer() == Layer.MANUAL)
                        .findFirst();
    }

    private static Money lowered(RecordedLine line) {
        Money regular = line.pricing().regularUnitMinor();
        Money by = line.pricing().overridden() == null || regular == null ? Money.ZERO
                : Rounding.lineAmount(regular, line.quantity()).minus(line.grossMinor());
        return by.isNegative() ? Money.ZERO : by;
    }

    private static Optional<BelowFloor> below(RecordedLine line, RecordedBasket sale, OptionalInt manual,
            Money amount) {
        Money floor = line.pricing().floorMinor();
        Money paid = line.paidAfter(manual.orElse(rules(sale) - 1));
        if (floor == null || !(line.pricing().overridden() != null || takes(line, manual))) {
            return Optional.empty();
        }
        Money least = Rounding.lineAmount(floor, line.quantity());
        return least.exceeds(paid) ? Optional.of(new BelowFloor(line.lineNo(), least, paid, amount))
                : Optional.empty();
    }

    /** How many applications are of promotions: they are the first ones. */
    private static int rules(RecordedBasket sale) {
        return Math.toIntExact(
                sale.pricing().applications().stream().filter(each -> each.promotion() != null).count());
    }

    private static boolean takes(RecordedLine line, OptionalInt manual) {
        return manual.isPresent() && line.pricing()
                .shares()
                .stream()
                .anyMatch(share -> Objects.equals(share.seq(), manual.getAsInt()) && !share.amountMinor().isZero());
    }
}
