package io.tillbook.command.store;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of taxes, and sales and returns that tell theirs. */
final class TaxSamples {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R1");
    private static final SaleId SALE = new SaleId("sale-1");
    private static final ReturnId RETURN = new ReturnId("ret-1");
    private static final Instant PUBLISHED = Instant.parse("2026-11-22T01:31:09.123456Z");
    private static final LocalDate FROM = LocalDate.parse("2027-01-01");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final LineTax TAX = new LineTax(1_300, Money.of(130));

    private TaxSamples() {}

    static List<Object> all() {
        return List.of(
                new TaxRateSet(STANDARD, STORE, null, 1_300, FROM, PUBLISHED, "税率调整 · the law"),
                new ProductClassified(MILK, STANDARD, FROM, PUBLISHED, "税率调整 · the law"));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(
                new TaxRateSet(STANDARD, null, "华东", null, null, PUBLISHED, null),
                new ProductClassified(MILK, STANDARD, null, PUBLISHED, null));
    }

    /** Events of before that have learned which taxes they contain. */
    static List<Object> taxed() {
        SoldLine sold = new SoldLine(1, MILK, "乳品", Quantity.of(2), Money.of(565), Money.of(1_130), Money.ZERO,
                Money.of(1_130), Money.of(563), null, null, null, TAX);
        ReturnedLine returned = new ReturnedLine(1, MILK, "乳品", Quantity.of(2), Money.of(1_130), Money.of(563), true,
                null, null, null, null, TAX);
        return List.of(
                new SaleCompleted(SALE, new ReceiptNo("000123"), STORE, REGISTER, null, null, TIME, DAY,
                        List.of(sold), List.of(new Tender(TenderMethod.CASH, Money.of(1_130), null)),
                        Money.of(1_130), null, null),
                new ReturnAccepted(RETURN, SALE, STORE, REGISTER, TIME, DAY, List.of(returned),
                        List.of(new Refund(TenderMethod.CASH, Money.of(1_130))), "sour", Money.of(1_130), null,
                        List.of(new RestatedLine(2, MILK, "乳品", Money.of(113), new LineTax(1_300, Money.of(13)))), null,
                        null),
                new ReturnWithoutReceiptAccepted(RETURN, STORE, REGISTER, TIME, DAY,
                        List.of(new ReturnedLineWithoutReceipt(2, MILK, "乳品", Quantity.of(2), Money.of(1_130),
                                Money.of(563), true, new Batch(new BatchId("L1"), null, null), null, TAX)),
                        List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(1_130))), "sour", Money.of(1_130),
                        null));
    }
}
