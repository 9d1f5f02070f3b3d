package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.whatif.WhatIfQuestion.Store;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestEventStore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drafts on one basket, worked by hand. */
class TriedDraftTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T10:15:00+08:00");
    private static final LocationId STORE = new LocationId("S1");
    /** 满200减50. */
    private static final Rule FROM_200_LESS_50 = Rule.of(Layer.ORDER, Scope.ALL,
            new Need.Amount(Money.of(20_000), false, null), new Benefit.Off(Money.of(5_000)));

    private static SoldLine line(int lineNo, long paid, int pieces, @Nullable LinePricing pricing) {
        return new SoldLine(lineNo, new Sku("P" + lineNo), "food", Quantity.of(pieces), null, Money.of(paid),
                Money.ZERO, Money.of(paid), Money.of(paid / 2), null, null, pricing, null);
    }

    private static SaleCompleted sale(@Nullable SalePricing pricing, SoldLine... lines) {
        return new SaleCompleted(new SaleId("1"), new ReceiptNo("R1"), STORE, new RegisterId("K1"), null, null, AT,
                AT.toLocalDate(), List.of(lines), List.of(), Money.ZERO, null, null, pricing);
    }

    private static SaleLinesReturned back(int lineNo, int pieces, @Nullable ReturnFault fault) {
        return new SaleLinesReturned(new SaleId("1"), new ReturnId("of-" + lineNo),
                List.of(new ReturnedLine(lineNo, new Sku("P" + lineNo), "food", Quantity.of(pieces), Money.ZERO,
                        Money.ZERO, false, null, null, null, fault)),
                List.of());
    }

    private static TriedDraft draft(Rule rule, PublishedRule... beside) {
        return new TriedDraft(PublishedRule.of("draft", rule), List.of(beside), Map.of(),
                List.of(new Store(STORE, null, PricingPolicy.USUAL)), _ -> Optional.of("SPRING"));
    }

    private static Compared compared(Rule rule, SaleCompleted sale, SaleLinesReturned... returns) {
        HistoryBuilder history = new HistoryBuilder().at(AT).add("sale-1", sale);
        for (SaleLinesReturned each : returns) {
            history.add("sale-1", each);
        }
        history.add("sale-1", back(1, 1, null));
        try (TestEventStore store = new TestEventStore()) {
            store.append(history.events());
            EventLog log = new EventLog(store, HistoryBuilder::nameOf);
            // The last return is behind the last position that is looked at.
            return draft(rule).on(PastBasket.of(sale, Baseline.AS_SOLD, _ -> null, List.of(), null), true,
                    past -> PastReturn.of(past, log, 1 + returns.length));
        }
    }

    private static WhatIfReturns returned(Rule rule, SaleCompleted sale, SaleLinesReturned... returns) {
        return compared(rule, sale, returns).returned().figures();
    }

    @Test
    void whatIsKeptLosesADiscountThatItDoesNotReachAlone() {
        // 120.00 and 100.00 become 92.73 and 77.27. Without the second, the first costs 120.00 again.
        SaleCompleted sale = sale(null, line(1, 12_000, 1, null), line(2, 10_000, 1, null));
        assertThat(returned(FROM_200_LESS_50, sale, back(2, 1, null)))
                .isEqualTo(new WhatIfReturns(1, 10_000, 7_727, 2_727, 0, 2_727));
        assertThat(returned(FROM_200_LESS_50.onReturn(OnReturn.KEEP), sale, back(2, 1, null)))
                .isEqualTo(new WhatIfReturns(1, 10_000, 7_727, 0, 0, 0));
        assertThat(returned(FROM_200_LESS_50, sale, back(2, 1, ReturnFault.STORE)))
                .as("what the store is to blame for loses nothing")
                .isEqualTo(new WhatIfReturns(1, 10_000, 7_727, 0, 0, 0));
    }

    @Test
    void allThatComesBackIsAllThatWasPaid() {
        SaleCompleted sale = sale(null, line(1, 12_000, 1, null), line(2, 10_000, 1, null));
        assertThat(returned(FROM_200_LESS_50, sale, back(2, 1, null), back(1, 1, null)))
                .isEqualTo(new WhatIfReturns(2, 22_000, 19_727, 2_727, 0, 0));
    }

    @Test
    void nobodyPaysBecauseGoodsComeBack() {
        // 190.00 and 15.00 become 143.66 and 11.34. The first alone would cost 35.00 more than both did.
        SaleCompleted sale = sale(null, line(1, 19_000, 1, null), line(2, 1_500, 1, null));
        assertThat(returned(FROM_200_LESS_50, sale, back(2, 1, null)))
                .isEqualTo(new WhatIfReturns(1, 1_500, 1_134, 1_134, 3_500, 1_134));
    }

    @Test
    void piecesOfALineComeBackAsTheyDoWithoutADraft() {
        // Three for 10.00: 3.33, 3.33 and 3.34 come back; at 90 %, 9.00 in three equal parts.
        Rule tenPercent = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Pay(9_000, null));
        SaleCompleted sale = sale(null, line(1, 1_000, 3, null));
        assertThat(returned(tenPercent, sale, back(1, 1, null)).backBeforeMinor()).isEqualTo(333);
        assertThat(returned(tenPercent, sale, back(1, 1, null)).backAfterMinor()).isEqualTo(300);
        assertThat(returned(tenPercent, sale, back(1, 3, null)).backBeforeMinor()).isEqualTo(1_000);
        assertThat(returned(tenPercent, sale, back(1, 3, null)).backAfterMinor()).isEqualTo(900);
    }

    @Test
    void lowestPricesThatASaleTellsHold() {
        LinePricing floor = new LinePricing(null, List.of(), null, null, Money.of(18_000), null, null);
        SaleCompleted sale = sale(new SalePricing(basis(null), List.of()), line(1, 22_000, 1, floor));
        assertThat(compared(FROM_200_LESS_50, sale).after()).containsExactly(18_000L);
        Compared below = compared(FROM_200_LESS_50.floor(FloorPolicy.IGNORE), sale);
        assertThat(below.after()).containsExactly(17_000L);
        FigureSums sums = new FigureSums(WhatIfState.at(0));
        sums.add(PastBasket.of(sale, Baseline.AS_SOLD, _ -> null, List.of(), null), below);
        assertThat(sums.total().linesBelowFloor()).isOne();
        assertThat(sums.total().linesBelowCost()).as("it had cost 110.00").isZero();
    }

    private static PriceBasis basis(@Nullable Money manual) {
        return new PriceBasis(AT, 1, null, null, null, manual, null, null);
    }

    @Test
    void couponsAndWhatWasTakenOffByHandAreAsTheyWere() {
        AppliedRule coupon = new AppliedRule(Layer.COUPON, new PromotionId("C"), 1, null, null, Money.of(300));
        AppliedRule byHand = new AppliedRule(Layer.MANUAL, null, null, null, null, Money.of(100));
        LinePricing shares = new LinePricing(null,
                List.of(new LineShare(0, Money.of(300)), new LineShare(1, Money.of(100))), null, null, null, null,
                null);
        SoldLine line = new SoldLine(1, new Sku("P1"), "food", Quantity.of(1), Money.of(25_000), Money.of(25_000),
                Money.of(400), Money.of(24_600), Money.ZERO, null, null, shares, null);
        SaleCompleted sale = sale(new SalePricing(basis(Money.of(100)), List.of(coupon, byHand)), line);
        PublishedRule now = PublishedRule.of("C2", Rule.of(Layer.COUPON, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(700))).when(When.coupon("SPRING")));
        TriedDraft tried = draft(FROM_200_LESS_50, now);
        PastBasket past = PastBasket.of(sale, Baseline.CURRENT_RULES, _ -> null, tried.coupons(sale), null);
        Compared compared = tried.on(past, true, _ -> List.of());
        assertThat(compared.before()).as("250.00 less 7.00 for the coupon, less 1.00").containsExactly(24_200L);
        assertThat(compared.after()).as("less 50.00").containsExactly(19_200L);
        assertThat(tried.on(PastBasket.of(sale, Baseline.AS_SOLD, _ -> null, tried.coupons(sale), null), true,
                _ -> List.of()).before()).as("paid as it was").containsExactly(24_600L);
    }
}
