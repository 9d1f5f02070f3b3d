package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;

/** What a version of a promotion has done at one location with the sales of one business day. */
record PromotionDayView(PromotionId promotion, int version, LocationId location, LocalDate day,
        PromotionFigures figures) {
    static String key(Cited cited, LocationId location, LocalDate day) {
        return cited.promotion().value() + "/" + cited.version() + "/" + location.value() + "/" + day;
    }

    static PromotionDayView of(Cited cited, LocationId location, LocalDate day) {
        return new PromotionDayView(cited.promotion(), cited.version(), location, day, PromotionFigures.NONE);
    }

    PromotionDayView with(PromotionFigures changed) {
        return new PromotionDayView(promotion, version, location, day, changed);
    }
}
