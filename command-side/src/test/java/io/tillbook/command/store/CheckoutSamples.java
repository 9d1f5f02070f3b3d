package io.tillbook.command.store;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
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
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What reported sales and returns have brought, with every field filled in. */
final class CheckoutSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final SaleId SALE = new SaleId("sale-1");
    private static final ReceiptNo RECEIPT = new ReceiptNo("000123");
    private static final ReturnId RETURN = new ReturnId("ret-1");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final MemberId MEMBER = new MemberId("m-7");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final Instant RECEIVED = Instant.parse("2026-11-23T01:02:03.004Z");
    private static final FactId FACT = new FactId("0f0e6b9c-5a55-3c39-9bb3-6f3a3c7b0f6e");
    private static final List<Tender> TENDERS =
            List.of(new Tender(TenderMethod.CASH, Money.of(3_000), Money.of(600)));
    private static final List<SoldLine> SOLD = List.of(new SoldLine(2, MILK, "乳品", Quantity.of(1), Money.of(2_475),
            Money.of(2_475), Money.of(75), Money.of(2_400), Money.of(563), new BatchId("L1"), null));
    private static final CompleteSale COMPLETE = new CompleteSale(SALE, RECEIPT, STORE, REGISTER, WANG, MEMBER,
            List.of(new SaleLine(2, MILK, Quantity.of(1), Money.of(2_475), null, Money.of(75), new BatchId("L1"),
                    "smells right")),
            TENDERS, new ReservationId("rsv-1"), Origin.REPORTED);
    private static final AcceptReturn RETURNED = new AcceptReturn(RETURN, SALE, STORE, REGISTER,
            List.of(new ReturnLine(2, Quantity.of(1), true, true, new BatchId("L1"))),
            List.of(new Refund(TenderMethod.CASH, Money.of(480))), "sour", Origin.REPORTED);

    private static final AcceptReturnWithoutReceipt NO_RECEIPT = new AcceptReturnWithoutReceipt(RETURN, STORE,
            REGISTER, List.of(new ReturnLineWithoutReceipt(2, MILK, Quantity.of(1), Money.of(480), true, true,
                    new BatchId("L1"), DAY, DAY.plusDays(21))),
            List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(480))), "小票丢了 · lost the receipt", Origin.REPORTED,
            new ApprovalId("A-1"));

    private CheckoutSamples() {}

    static List<Object> all() {
        return List.of(
                new SaleFlagged(SALE, RECEIPT, STORE, REGISTER, WANG, TIME, DAY,
                        new Flag(FlagKind.LINES_HELD, new UnknownProduct(MILK), Money.of(2_400), FACT)),
                new HeldLinesBooked(SALE, RECEIPT, STORE, REGISTER, WANG, MEMBER, TIME, DAY, SOLD, TENDERS,
                        Money.of(2_400), FACT),
                new SaleRefused(COMPLETE, TIME, DAY,
                        new InsufficientStock(STORE, MILK, Quantity.of(2), Quantity.of(1))),
                new ReturnFlagged(RETURN, SALE, STORE, REGISTER, TIME, DAY,
                        Flag.of(FlagKind.REFUNDS_DO_NOT_MATCH, new RefundsDoNotMatch(Money.of(500), Money.of(480)),
                                Money.of(20))),
                new GoodsExchanged(RETURN, SALE, new SaleId("sale-2"), STORE, REGISTER, TIME, DAY, RETURNED.refunds()),
                new ReturnWithoutReceiptAccepted(RETURN, STORE, REGISTER, TIME, DAY,
                        List.of(new ReturnedLineWithoutReceipt(2, MILK, "乳品", Quantity.of(1), Money.of(480),
                                Money.of(563), true, new Batch(new BatchId("L1"), DAY, DAY.plusDays(21)), true)),
                        NO_RECEIPT.refunds(), NO_RECEIPT.reason(), Money.of(480), Origin.REPORTED),
                new FactHeld(FACT, FactKind.SALE, STORE, REGISTER, TIME, RECEIVED, COMPLETE, RETURNED,
                        new Damage("{\"saleId\":7}", List.of(new FieldFault("/payload/saleId", "must be a text"))),
                        new UnknownLocation(STORE)),
                new FactReleased(FACT, FactKind.SALE_LINES, STORE, "SKU registered"),
                new FactDropped(FACT, FactKind.DAMAGED_SALE, STORE, "试机 · a trial of the till"));
    }

    /** Events of before that have learned what they tell of returns without a receipt. */
    static List<Object> withoutReceipt() {
        return List.of(
                new ReturnFlagged(RETURN, null, STORE, REGISTER, TIME, DAY,
                        Flag.of(FlagKind.REFUND_EXCEEDS_LIST_PRICE,
                                new RefundExceedsListPrice(2, MILK, Money.of(480), Money.of(450)), Money.of(30))),
                new FactHeld(FACT, FactKind.RETURN_WITHOUT_RECEIPT, STORE, REGISTER, TIME, RECEIVED, null, null, null,
                        new UnknownLocation(STORE), NO_RECEIPT));
    }

    /** Events of before that have learned what they tell of sales that are priced again. */
    static List<Object> repriced() {
        List<ReturnedLine> lines = List.of(new ReturnedLine(2, MILK, "乳品", Quantity.of(1), Money.of(480),
                Money.of(563), true, new BatchId("L1"), null, null, ReturnFault.STORE));
        List<RestatedLine> restated = List.of(new RestatedLine(1, MILK, "乳品", Money.of(-20)));
        return List.of(
                new ReturnAccepted(RETURN, SALE, STORE, REGISTER, TIME, DAY, lines, RETURNED.refunds(), "sour",
                        Money.of(480), Origin.REPORTED, restated, Money.of(35), 7),
                new SaleLinesReturned(SALE, RETURN, lines, RETURNED.refunds(), restated, Money.of(35), 7, null),
                new FactHeld(FACT, FactKind.RETURN, STORE, REGISTER, TIME, RECEIVED, null,
                        new AcceptReturn(RETURN, SALE, STORE, REGISTER,
                                List.of(new ReturnLine(2, Quantity.of(1), true, null, null, ReturnFault.STORE)),
                                RETURNED.refunds(), "sour", Origin.REPORTED),
                        null, new UnknownLocation(STORE)));
    }

    /** Events of before that have learned what they tell of reported sales. */
    static List<Object> reported() {
        return List.of(
                new SaleCompleted(SALE, RECEIPT, STORE, REGISTER, WANG, MEMBER, TIME, DAY, SOLD, TENDERS,
                        Money.of(2_400), new ReservationId("rsv-1"), Origin.REPORTED),
                new ReturnAccepted(RETURN, SALE, STORE, REGISTER, TIME, DAY, List.of(), RETURNED.refunds(), "sour",
                        Money.of(480), Origin.REPORTED));
    }
}
