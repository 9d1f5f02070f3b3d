package io.tillbook.console.pricing;

import static io.tillbook.console.pricing.JsonWriter.members;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.Skipped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A priced basket as JSON has it; names are those of {@code quote} where both tell the same. */
final class Answer {
    private Answer() {}

    static Map<String, Object> of(PricedBasket priced) {
        return members("engine", PricedBasket.ENGINE, "search", priced.search().name(), "lines",
                PartOfSale.of(priced).stream().map(Answer::line).toList(), "applications",
                priced.applications().stream().map(Answer::application).toList(), "skipped",
                priced.skipped().stream().map(Answer::skipped).toList(), "nearMisses",
                priced.nearMisses().stream().map(Answer::nearMiss).toList(), "totalMinor", priced.total().minor(),
                "pointsUsed", priced.pointsUsed());
    }

    private static Map<String, Object> line(PartOfSale part) {
        PricedLine line = part.priced();
        return members("lineNo", line.line().lineNo(), "part", line.part(), "saleLineNo", part.lineNo(), "splitOf",
                part.splitOf(), "sku", line.line().goods().sku().value(), "quantity", line.quantity().toDecimal(),
                "grossMinor", line.grossMinor().minor(), "paidMinor",
                line.paid().minor(), "shares",
                line.shares()
                        .stream()
                        .map(share -> members("seq", share.seq(), "amountMinor", share.amountMinor().minor()))
                        .toList());
    }

    private static Map<String, Object> application(Application application) {
        Application.Cited cited = application.cited();
        return members("seq", application.seq(), "layer", application.layer().name(), "promotion",
                cited == null ? null : cited.promotion().value(), "version", cited == null ? null : cited.version(),
                "step", application.step(), "times", application.times(), "benefitMinor",
                application.benefitMinor().minor());
    }

    private static Map<String, Object> skipped(Skipped skipped) {
        return members("promotion", skipped.promotion() == null ? null : skipped.promotion().value(), "coupon",
                skipped.coupon(), "reason", skipped.why().name());
    }

    private static Map<String, Object> nearMiss(NearMiss miss) {
        return members("promotion", miss.promotion().value(), "step", miss.step(), "missingMinor",
                minor(miss.missingMinor()), "missingPieces", miss.missingPieces(), "missingGifts", miss.missingGifts());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
