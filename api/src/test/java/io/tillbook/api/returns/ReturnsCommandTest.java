package io.tillbook.api.returns;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnsCommandTest {
    private static final ReturnId RETURN = new ReturnId("B1");
    private static final SaleId SALE = new SaleId("T1");
    private static final LocationId STORE = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final ReturnLine LINE = new ReturnLine(1, Quantity.of(1), true);

    @Test
    void aLineNeedsItsFields() {
        assertRefused("saleLineNo", () -> new ReturnLine(0, Quantity.of(1), true));
        assertRefused("quantity", () -> new ReturnLine(1, Quantity.ZERO, true));
        assertRefused("restock", () -> new ReturnLine(1, Quantity.of(1), null));
        assertThat(LINE.restocked()).isTrue();
        assertThat(new ReturnLine(1, Quantity.of(1), false).restocked()).isFalse();
    }

    @Test
    void aRefundIsSomething() {
        assertRefused("method", () -> new Refund(null, Money.of(1)));
        assertRefused("amountMinor", () -> new Refund(TenderMethod.CASH, Money.ZERO));
        assertRefused("amountMinor", () -> new Refund(TenderMethod.CASH, Money.of(-1)));
    }

    @Test
    void aReturnNeedsItsFields() {
        assertRefused("returnId", () -> command(null, SALE, STORE, TILL, List.of(LINE), List.of(), "broken"));
        assertRefused("saleId", () -> command(RETURN, null, STORE, TILL, List.of(LINE), List.of(), "broken"));
        assertRefused("location", () -> command(RETURN, SALE, null, TILL, List.of(LINE), List.of(), "broken"));
        assertRefused("register", () -> command(RETURN, SALE, STORE, null, List.of(LINE), List.of(), "broken"));
        assertRefused("lines", () -> command(RETURN, SALE, STORE, TILL, List.of(), List.of(), "broken"));
        assertRefused("lines/1", () -> command(RETURN, SALE, STORE, TILL, List.of(LINE, LINE), List.of(), "broken"));
        assertRefused("refunds", () -> command(RETURN, SALE, STORE, TILL, List.of(LINE), null, "broken"));
        assertRefused("reason", () -> command(RETURN, SALE, STORE, TILL, List.of(LINE), List.of(), " "));
    }

    @Test
    void aLineWithoutAReceiptNeedsItsFields() {
        Sku milk = new Sku("milk");
        Money one = Money.of(1);
        LocalDate day = LocalDate.of(2026, 11, 22);
        BatchId lot = new BatchId("L1");
        assertRefused("lineNo", () -> new ReturnLineWithoutReceipt(0, milk, Quantity.of(1), one, true));
        assertRefused("sku", () -> new ReturnLineWithoutReceipt(1, null, Quantity.of(1), one, true));
        assertRefused("quantity", () -> new ReturnLineWithoutReceipt(1, milk, Quantity.ZERO, one, true));
        assertRefused("refundMinor", () -> new ReturnLineWithoutReceipt(1, milk, Quantity.of(1), Money.of(-1), true));
        assertRefused("restock", () -> new ReturnLineWithoutReceipt(1, milk, Quantity.of(1), one, null));
        assertRefused("quarantine", () -> of(false, true, lot, null, null));
        assertRefused("batch", () -> of(true, true, null, null, null));
        assertRefused("batch", () -> of(true, null, null, null, day));
        assertRefused("batch", () -> of(true, null, null, day, null));
        assertRefused("expiresOn", () -> of(true, null, lot, day, day.minusDays(1)));
        assertThat(of(true, true, lot, day, day).toldBatch()).isEqualTo(new Batch(lot, day, day));
        assertThat(of(true, null, null, null, null).toldBatch()).isNull();
    }

    @Test
    void aReturnWithoutAReceiptNeedsItsFields() {
        List<ReturnLineWithoutReceipt> lines = List.of(of(true, null, null, null, null));
        assertRefused("returnId", () -> withoutReceipt(null, STORE, TILL, lines, List.of(), "broken"));
        assertRefused("location", () -> withoutReceipt(RETURN, null, TILL, lines, List.of(), "broken"));
        assertRefused("register", () -> withoutReceipt(RETURN, STORE, null, lines, List.of(), "broken"));
        assertRefused("lines", () -> withoutReceipt(RETURN, STORE, TILL, List.of(), List.of(), "broken"));
        assertRefused("lines/1", () -> withoutReceipt(RETURN, STORE, TILL,
                List.of(lines.getFirst(), lines.getFirst()), List.of(), "broken"));
        assertRefused("refunds", () -> withoutReceipt(RETURN, STORE, TILL, lines, null, "broken"));
        assertRefused("reason", () -> withoutReceipt(RETURN, STORE, TILL, lines, List.of(), " "));
    }

    private static ReturnLineWithoutReceipt of(boolean restock, @Nullable Boolean quarantine, @Nullable BatchId batch,
            @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
        return new ReturnLineWithoutReceipt(1, new Sku("milk"), Quantity.of(1), Money.of(1), restock, quarantine, batch,
                producedOn, expiresOn);
    }

    private static AcceptReturnWithoutReceipt withoutReceipt(@Nullable ReturnId id, @Nullable LocationId location,
            @Nullable RegisterId register, List<ReturnLineWithoutReceipt> lines, @Nullable List<Refund> refunds,
            String reason) {
        return new AcceptReturnWithoutReceipt(id, location, register, lines, refunds, reason, null, null);
    }

    private static AcceptReturn command(@Nullable ReturnId id, @Nullable SaleId sale, @Nullable LocationId location,
            @Nullable RegisterId register, List<ReturnLine> lines, @Nullable List<Refund> refunds, String reason) {
        return new AcceptReturn(id, sale, location, register, lines, refunds, reason, null);
    }
}
