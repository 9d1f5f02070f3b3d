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
    /** Discounts what is left to pay. */
    WHOLE {
        @Override
        boolean takes(Step step) {
            return !(step.need() instanceof Need.Slots) && switch (step.give()) {
                case Pay _,Off _,Get _,PointsGift _,CouponGift _ -> true;
                case UnitPrice _,Total _,Cheapest _ -> false;
            };
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

    static Capacity of(Layer layer) {
        return switch (layer) {
            case PRICE -> LINES;
            case ITEM -> PIECES;
            case ORDER, COUPON -> WHOLE;
            case MANUAL, POINTS -> NOTHING;
        };
    }
}
