package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What is given. Shares are in basis points of what is paid: 8500 leaves 85 % to pay (85 折). */
public sealed interface Benefit {
    /** All of it is paid. */
    int WHOLE_BP = 10_000;

    /** Whether it takes nothing off now, and is something for later. */
    default boolean isPromise() {
        return this instanceof PointsGift || this instanceof CouponGift;
    }

    /**
     * Another price for a whole unit.
     *
     * @param minor zero or more, in minor units
     */
    record UnitPrice(Money minor) implements Benefit {
        /** Checks the fields. */
        public UnitPrice {
            Require.notNegative("unitPrice", minor);
        }
    }

    /**
     * Only a share is paid.
     *
     * @param bp how much, 0 to 10000 basis points
     * @param max most that it takes off, in minor units; no limit where it is missing
     */
    record Pay(int bp, @Nullable Money max) implements Benefit {
        /** Checks the fields. */
        public Pay {
            share("pay", bp);
        }
    }

    /**
     * So much less.
     *
     * @param minor above zero, in minor units, for each time that what is needed is there
     */
    record Off(Money minor) implements Benefit {
        /** Checks the fields. */
        public Off {
            if (minor.minor() <= 0) {
                throw new InvalidField("off", "must be greater than 0");
            }
        }
    }

    /**
     * What is needed costs so much together.
     *
     * @param minor zero or more, in minor units
     */
    record Total(Money minor) implements Benefit {
        /** Checks the fields. */
        public Total {
            Require.notNegative("total", minor);
        }
    }

    /**
     * Of the cheapest pieces only a share is paid.
     *
     * @param k of how many, above zero
     * @param bp which share, 0 to 10000 basis points
     */
    record Cheapest(int k, int bp) implements Benefit {
        /** Checks the fields. */
        public Cheapest {
            if (k <= 0) {
                throw new InvalidField("cheapest/k", "must be greater than 0");
            }
            share("cheapest/pay", bp);
        }
    }

    /**
     * Other goods for less: a gift, or something to add.
     *
     * @param scope which goods
     * @param pieces how many of them, above zero, for each time that what is needed is there
     * @param price what a piece costs then
     * @param pick which of them, where there are more
     */
    record Get(Scope scope, int pieces, Price price, Pick pick) implements Benefit {
        /** Checks the fields. */
        public Get {
            if (pieces <= 0) {
                throw new InvalidField("get/pieces", "must be greater than 0");
            }
        }

        /** What is paid for a piece that is given. */
        public sealed interface Price {
            /**
             * A share of its price.
             *
             * @param bp 0 to 10000 basis points
             */
            record Share(int bp) implements Price {
                /** Checks the fields. */
                public Share {
                    share("get/pay", bp);
                }
            }

            /**
             * An amount.
             *
             * @param minor zero or more, in minor units
             */
            record Fixed(Money minor) implements Price {
                /** Checks the fields. */
                public Fixed {
                    Require.notNegative("get/payMinor", minor);
                }
            }
        }
    }

    /**
     * Points beside those that are earned anyway.
     *
     * @param multiplierBp what they are multiplied with, in basis points; not at all at 10000
     * @param bonus how many more
     */
    record PointsGift(int multiplierBp, int bonus) implements Benefit {
        /** Checks the fields. */
        public PointsGift {
            if (multiplierBp < WHOLE_BP || bonus < 0) {
                throw new InvalidField("points", "must not take points away");
            }
        }
    }

    /**
     * A coupon for the next time (满返券).
     *
     * @param campaign of which campaign
     */
    record CouponGift(String campaign) implements Benefit {
        /** Checks the fields. */
        public CouponGift {
            Require.text("coupon/campaign", campaign);
        }
    }

    private static void share(String field, int bp) {
        if (bp < 0 || bp > WHOLE_BP) {
            throw new InvalidField(field, "must be between 0 and " + WHOLE_BP);
        }
    }
}
