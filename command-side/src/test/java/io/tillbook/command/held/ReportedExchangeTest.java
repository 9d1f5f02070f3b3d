package io.tillbook.command.held;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.api.sales.TenderMethod.STORE_CREDIT;
import static io.tillbook.command.held.Books.cash;
import static io.tillbook.command.held.Books.flags;
import static io.tillbook.command.held.Books.held;
import static io.tillbook.command.held.Books.line;
import static io.tillbook.command.held.Books.only;
import static io.tillbook.command.held.Books.reported;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was exchanged before it was reported is never refused: each half is booked and flagged, or held. */
class ReportedExchangeTest {
    private final Books books = new Books();

    ReportedExchangeTest() {
        books.accepted(reported("T1", List.of(line(1, MILK, 2, 100)), cash(200)));
    }

    private static ExchangeGoods exchanged(String from, CompleteSale sale, Refund... refunds) {
        return new ExchangeGoods(new AcceptReturn(new ReturnId("B1"), new SaleId(from), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(1), true)), List.of(refunds), "sour", Origin.REPORTED), sale);
    }

    @Test
    void bothAreBooked() {
        List<Event> events = books.accepted(exchanged("T1", reported("T2", List.of(line(1, MILK, 1, 150)), cash(50))));
        assertThat(flags(events)).isEmpty();
        assertThat(only(events, GoodsExchanged.class).setOff()).containsExactly(new Refund(CASH, Money.of(100)));
    }

    @Test
    void whatWasSetOffThoughItWasNotDueIsFlagged() {
        List<Event> events = books.accepted(exchanged("T1", reported("T2", List.of(line(1, MILK, 1, 150)), cash(20))));
        assertThat(flags(events)).containsExactly(FlagKind.REFUNDS_DO_NOT_MATCH);
        assertThat(only(events, ReturnAccepted.class).totalMinor()).isEqualTo(Money.of(130));
    }

    @Test
    void theSameIsBookedOnce() {
        ExchangeGoods command = exchanged("T1", reported("T2", List.of(line(1, MILK, 1, 150)), cash(50)));
        books.accepted(command);
        assertThat(books.accepted(command)).isEmpty();
    }

    @Test
    void aReturnOfAnUnknownSaleIsHeldAndTheOthersAreSoldForCredit() {
        ExchangeGoods command = exchanged("T9", reported("T2", List.of(line(1, MILK, 1, 150)), cash(50)));
        List<Event> events = books.accepted(command);
        assertThat(held(events).kind()).isEqualTo(FactKind.RETURN);
        assertThat(only(events, SaleCompleted.class).tenders())
                .containsExactly(cash(50), new Tender(STORE_CREDIT, Money.of(100), null));
        assertThat(events).noneMatch(GoodsExchanged.class::isInstance);
        assertThat(books.accepted(command)).isEmpty();
    }

    @Test
    void linesOfUnknownGoodsAreHeldAndTheReturnIsBooked() {
        List<Event> events = books
                .accepted(exchanged("T1", reported("T2", List.of(line(1, new Sku("ghost"), 1, 150)), cash(50))));
        assertThat(held(events).kind()).isEqualTo(FactKind.SALE_LINES);
        assertThat(only(events, GoodsExchanged.class).takenBySale()).isEqualTo(new SaleId("T2"));
        assertThat(flags(events)).containsExactly(FlagKind.LINES_HELD);
    }
}
