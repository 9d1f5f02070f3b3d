package io.tillbook.api.pricing.rule;

import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;

/** What a layer can do. */
enum Capacity {
    /** Sets prices of single lines. */
    LINES {
        @Override
        boolean takes(Step step) {
            return step.need() instanceof Need.None && switch (step.give()) {
                case UnitPrice _,Pay _ -> true;
                case Off _,Total _,Cheapest _,Get _,PointsGift _,CouponGift _ -> false;
            };
        }
    },
    /** Takes pieces. */
    PIECES {
        @Override
        boolean takes(Step step) {
            return switch (step.give()) {
                case Pay _,Off _,Total _ -> true;
                case Cheapest cheapest -> step.need() instanceof Need.Pieces pieces && pieces.n() >= cheapest.k();
                case Get _ -> !(step.need() instanceof Need.Slots);
                case UnitPrice _,PointsGift _,CouponGift _ -> false;
            };
        }
    },
    /** Takes something off what is left to pay. */
    DISCOUNTS {
        @Override
        boolean takes(Step step) {
            return !(step.need() instanceof Need.Slots) && switch (step.give()) {
                case Pay _,Off _,Get _ -> true;
                case UnitPrice _,Total _,Cheapest _,PointsGift _,CouponGift _ -> false;
            };
        }
    },
    /** The same, or promises something for later. */
    DISCOUNTS_AND_PROMISES {
        @Override
        boolean takes(Step step) {
            return DISCOUNTS.takes(step) || (step.give().isPromise() && !(step.need() instanceof Need.Slots));
        }
    },
    /** Is not for rules. */
    NOTHING {
        @Override
        boolean takes(Step step) {
            return false;
        }
    };

    abstract boolean takes(Step step);

    /** @param consumes whether pieces are used up; what comes on top of deals discounts what they have left */
    static Capacity of(Layer layer, boolean consumes) {
        return switch (layer) {
            case PRICE -> LINES;
            case ITEM -> consumes ? PIECES : DISCOUNTS;
            case ORDER -> DISCOUNTS_AND_PROMISES;
            case COUPON -> DISCOUNTS;
            case MANUAL, POINTS -> NOTHING;
        };
    }
}
