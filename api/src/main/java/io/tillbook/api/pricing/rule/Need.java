package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be bought. */
public sealed interface Need {
    /** Nothing has to be. */
    record None() implements Need {}

    /**
     * Goods of the scope for so much.
     *
     * @param amountMinor how much, above zero, in minor units
     * @param each whether it counts again for each further amount
     * @param atMost most times it counts; no limit where it is missing
     * @param base which prices add up to it
     */
    record Amount(Money amountMinor, boolean each, @Nullable Integer atMost, Base base) implements Need {
        /** Checks the fields. */
        public Amount {
            if (amountMinor.minor() <= 0) {
                throw new InvalidField("amount", "must be greater than 0");
            }
            positive("atMost", atMost);
        }

        /** By what is left to pay. */
        public Amount(Money amountMinor, boolean each, @Nullable Integer atMost) {
            this(amountMinor, each, atMost, Base.REMAINING);
        }

        /** The same by other prices. */
        public Amount by(Base other) {
            return new Amount(amountMinor, each, atMost, other);
        }

        /** Once from so much. */
        public static Amount from(long minor) {
            return new Amount(Money.of(minor), false, null);
        }
    }

    /**
     * So many pieces of the scope. Weighed goods count as one piece.
     *
     * @param n how many, above zero
     * @param each whether each further number of them counts again; otherwise all pieces count once
     * @param atMost most times it counts; no limit where it is missing
     */
    record Pieces(int n, boolean each, @Nullable Integer atMost) implements Need {
        /** Checks the fields. */
        public Pieces {
            positive("pieces", n);
            positive("atMost", atMost);
        }

        /** All pieces, from so many. */
        public static Pieces from(int n) {
            return new Pieces(n, false, null);
        }

        /** Each so many. */
        public static Pieces each(int n) {
            return new Pieces(n, true, null);
        }
    }

    /**
     * A bundle: some pieces of each of several kinds of goods.
     *
     * @param slots the kinds, in their order
     */
    record Slots(List<Slot> slots) implements Need {
        /** Checks the fields. */
        public Slots {
            slots = List.copyOf(slots);
            if (slots.isEmpty() || slots.size() > Rule.MAX_STEPS) {
                throw new InvalidField("slots", "must be 1 to " + Rule.MAX_STEPS);
            }
        }
    }

    private static void positive(String field, @Nullable Integer value) {
        if (value != null && value <= 0) {
            throw new InvalidField(field, "must be greater than 0");
        }
    }
}
