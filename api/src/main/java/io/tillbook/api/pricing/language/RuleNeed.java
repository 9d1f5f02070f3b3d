package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be bought: goods for an amount, a number of pieces, or a bundle.
 *
 * @param amount goods of the scope for so much, in minor units
 * @param pieces so many pieces of the scope
 * @param slots some pieces of each of several kinds of goods
 * @param each whether it counts again for each further amount or number of pieces
 * @param atMost most times it counts
 * @param base which prices add up to the amount: REMAINING is what rules before have left to pay
 */
public record RuleNeed(@AtLeast(1) @Nullable Money amount, @Nullable Integer pieces,
        @AtLeast(1) @AtMost(RuleNeed.MOST_SLOTS) @Nullable List<RuleSlot> slots, @Nullable Boolean each,
        @Nullable Integer atMost, @Nullable Base base) {
    /** Most kinds of goods of a bundle. */
    static final int MOST_SLOTS = Rule.MAX_STEPS;

    /** Checks the fields. */
    public RuleNeed {
        slots = Texts.copy(slots);
        if (Stream.of(amount != null, pieces != null, slots != null).filter(given -> given).count() != 1) {
            throw new InvalidField("", "must have exactly one of amount, pieces and slots");
        }
        if (slots != null && each != null) {
            throw new InvalidField("each", "must not be given together with slots, which count as often as they can");
        }
        if (atMost != null && !Boolean.TRUE.equals(each)) {
            throw new InvalidField("atMost", "is for what counts each time only");
        }
        if (base != null && amount == null) {
            throw new InvalidField("base", "is for an amount only");
        }
        var _ = read(amount, pieces, slots, each, atMost, base);
    }

    static @Nullable RuleNeed of(Need need) {
        return switch (need) {
            case Need.None _ -> null;
            case Need.Amount amount -> new RuleNeed(amount.amountMinor(), null, null, amount.each() ? true : null,
                    amount.each() ? amount.atMost() : null, amount.base() == Base.REMAINING ? null : amount.base());
            case Need.Pieces pieces -> new RuleNeed(null, pieces.n(), null, pieces.each() ? true : null,
                    pieces.each() ? pieces.atMost() : null, null);
            case Need.Slots slots ->
                new RuleNeed(null, null, slots.slots().stream().map(RuleSlot::of).toList(), null, null, null);
        };
    }

    static Need read(@Nullable RuleNeed need) {
        return need == null ? new Need.None()
                : read(need.amount, need.pieces, need.slots, need.each, need.atMost, need.base);
    }

    private static Need read(@Nullable Money amount, @Nullable Integer pieces, @Nullable List<RuleSlot> slots,
            @Nullable Boolean each, @Nullable Integer atMost, @Nullable Base base) {
        boolean repeats = Boolean.TRUE.equals(each);
        if (amount != null) {
            return new Need.Amount(amount, repeats, atMost, Objects.requireNonNullElse(base, Base.REMAINING));
        }
        return pieces == null
                ? new Need.Slots(Objects.requireNonNull(slots).stream().map(RuleSlot::read).toList())
                : new Need.Pieces(pieces, repeats, atMost);
    }
}
