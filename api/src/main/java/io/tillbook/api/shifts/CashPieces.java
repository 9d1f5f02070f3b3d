package io.tillbook.api.shifts;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coins or notes of one face value.
 *
 * @param faceMinor what one of them is worth, in minor units
 * @param count how many
 */
public record CashPieces(@AtLeast(1) Money faceMinor, @AtLeast(0) @AtMost(MOST_PIECES) int count) {
    private static final int MOST_PIECES = 1_000_000;
    private static final Bounds BOUNDS = Bounds.of(CashPieces.class);

    /** Checks the fields. */
    public CashPieces {
        BOUNDS.check("faceMinor", Require.present("faceMinor", faceMinor));
        BOUNDS.check("count", count);
        Require.lineAmount("faceMinor", faceMinor, Quantity.of(count));
    }

    /** What they are worth together, in minor units. */
    public Money amountMinor() {
        return Money.of(Math.multiplyExact(faceMinor.minor(), count));
    }

    /** Pieces of which each face value is told once. */
    static List<CashPieces> distinct(String field, List<CashPieces> told) {
        List<CashPieces> pieces = Require.list(field, told);
        if (!Require.distinct(pieces.stream().map(CashPieces::faceMinor).toList())) {
            throw new InvalidField(field, "must not name a face value twice");
        }
        return pieces;
    }

    /** Pieces that are an amount together, each face value once; null where nobody has told them. */
    static @Nullable List<CashPieces> checked(String field, @Nullable List<CashPieces> told, Money amount) {
        if (told == null) {
            return null;
        }
        List<CashPieces> pieces = distinct(field, told);
        Money sum = pieces.stream().map(CashPieces::amountMinor).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(amount)) {
            throw new InvalidField(field, "must be " + amount.minor() + " together, not " + sum.minor());
        }
        return pieces;
    }
}
