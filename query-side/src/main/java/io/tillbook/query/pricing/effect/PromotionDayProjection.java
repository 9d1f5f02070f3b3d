package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.pricing.receipt.Takings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures of promotions by version, location and business day of the sale.
 *
 * @param changes what events change of sales
 */
record PromotionDayProjection(ReceiptChanges changes) implements Projection<PromotionDayView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<PromotionDayView>> steps(RecordedEvent event) {
        return changes.of(event).map(PromotionDayProjection::steps).orElse(List.of());
    }

    private static List<Step<PromotionDayView>> steps(ReceiptChange change) {
        Map<Cited, PromotionFigures> less = figures(change.before());
        return figures(change.after()).entrySet()
                .stream()
                .map(more -> step(more.getKey(), change.after(),
                        more.getValue().minus(less.getOrDefault(more.getKey(), PromotionFigures.NONE))))
                .toList();
    }

    private static Step<PromotionDayView> step(Cited cited, KeptReceipt receipt, PromotionFigures added) {
        LocationId location = receipt.sale().location();
        LocalDate day = receipt.sale().businessDay();
        return new Step<>(PromotionDayView.key(cited, location, day), before -> {
            PromotionDayView known = before == null ? PromotionDayView.of(cited, location, day) : before;
            return added.equals(PromotionFigures.NONE) ? before : known.with(known.figures().plus(added));
        });
    }

    /** A receipt counts once for each promotion: with the version that was applied first. */
    private static Map<Cited, PromotionFigures> figures(@Nullable KeptReceipt receipt) {
        Map<Cited, PromotionFigures> figures = new HashMap<>();
        Set<PromotionId> counted = new HashSet<>();
        if (receipt != null) {
            receipt.given()
                    .forEach((cited, given) -> figures.put(cited,
                            figures(receipt, given, counted.add(cited.promotion()))));
        }
        return figures;
    }

    private static PromotionFigures figures(KeptReceipt receipt, KeptReceipt.Given given, boolean isFirst) {
        long receipts = isFirst && receipt.isKept() ? 1 : 0;
        return new PromotionFigures(receipts, receipt.member() == null ? receipts : 0, given.times(),
                given.benefitMinor(), receipt.member() == null ? Money.ZERO : given.benefitMinor(),
                isFirst ? receipt.takings() : Takings.NONE);
    }
}
