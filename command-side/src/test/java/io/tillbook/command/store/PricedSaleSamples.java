package io.tillbook.command.store;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What sales have learned to tell of their prices, with every field filled in. */
final class PricedSaleSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final SaleId SALE = new SaleId("sale-1");
    private static final ReceiptNo RECEIPT = new ReceiptNo("000123");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final List<Tender> TENDERS = List.of(new Tender(TenderMethod.CASH, Money.of(2_000), null));
    private static final List<LineShare> SHARES =
            List.of(new LineShare(0, Money.of(375)), new LineShare(1, Money.of(100)));
    private static final PriceBasis BASIS = new PriceBasis(TIME.minusMinutes(1), 1, Search.ALL_ORDERS, "STORE",
            "S-1@71", Money.of(100), true, 0);
    private static final List<AppliedRule> APPLIED = List.of(
            new AppliedRule(Layer.ORDER, new PromotionId("autumn"), 2, 1, 3, Money.of(375)),
            new AppliedRule(Layer.MANUAL, null, null, null, null, Money.of(100)));

    private PricedSaleSamples() {}

    static List<Object> all() {
        return List.of(
                new SaleCompleted(SALE, RECEIPT, STORE, REGISTER, WANG, new MemberId("m-7"), TIME, DAY, List.of(sold()),
                        TENDERS, Money.of(2_000), new ReservationId("rsv-1"), Origin.REPORTED,
                        new SalePricing(BASIS, APPLIED)),
                new SaleFlagged(SALE, RECEIPT, STORE, REGISTER, WANG, TIME, DAY,
                        Flag.of(FlagKind.MISPRICED,
                                new PricingDoesNotAddUp(2, "shares", Money.of(2_000), Money.of(1_990)),
                                Money.of(-10))),
                new SaleRefused(asked(), TIME, DAY,
                        new PricingDoesNotAddUp(null, "applications/0", Money.of(375), Money.of(300))));
    }

    private static SoldLine sold() {
        return new SoldLine(2, MILK, "乳品", Quantity.of(1), Money.of(2_475), Money.of(2_475), Money.of(475),
                Money.of(2_000), Money.of(563), new BatchId("L1"), null, new LinePricing(1, SHARES, "光明 · Bright", 3,
                        Money.of(1_200), true, "torn", Money.of(2_500)),
                null);
    }

    private static CompleteSale asked() {
        return new CompleteSale(SALE, RECEIPT, STORE, REGISTER, WANG, new MemberId("m-7"),
                List.of(new SaleLine(2, MILK, Quantity.of(1), Money.of(2_475), null, Money.of(475), new BatchId("L1"),
                        null, 1, SHARES, "torn")),
                TENDERS, new ReservationId("rsv-1"), Origin.LIVE, BASIS, APPLIED, List.of("AUTUMN"),
                new ApprovalId("A-1"));
    }
}
