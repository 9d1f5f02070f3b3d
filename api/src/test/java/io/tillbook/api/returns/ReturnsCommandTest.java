package io.tillbook.api.returns;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
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

    private static AcceptReturn command(@Nullable ReturnId id, @Nullable SaleId sale, @Nullable LocationId location,
            @Nullable RegisterId register, List<ReturnLine> lines, @Nullable List<Refund> refunds, String reason) {
        return new AcceptReturn(id, sale, location, register, lines, refunds, reason, null);
    }
}
