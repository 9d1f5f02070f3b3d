package io.tillbook.command.reach;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.finding.FindingSettlement;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.SettlePriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import java.util.List;

/** Commands about findings: where the sale was. */
final class FindingCases {
    static final ReportPriceFinding REPORTED = report("F1");

    private FindingCases() {}

    private static ReportPriceFinding report(String id) {
        return new ReportPriceFinding(new PriceFindingId(id),
                new PriceFinding(OTHER_STORE, "sale-1", MORNING, MORNING.toLocalDate(), PriceFindingKind.STALE_PRICES,
                        null, null, null, Money.of(10), List.of(), List.of(), "too old"));
    }

    static List<Case> all() {
        return List.of(new Case(report("F2"), Extent.at(OTHER_STORE)),
                new Case(new SettlePriceFinding(REPORTED.finding(), FindingSettlement.DISMISSED, "a test"),
                        Extent.at(OTHER_STORE)));
    }
}
