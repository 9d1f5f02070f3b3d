package io.tillbook.command.held;

import static io.tillbook.command.held.Books.back;
import static io.tillbook.command.held.Books.cash;
import static io.tillbook.command.held.Books.flags;
import static io.tillbook.command.held.Books.held;
import static io.tillbook.command.held.Books.line;
import static io.tillbook.command.held.Books.only;
import static io.tillbook.command.held.Books.refund;
import static io.tillbook.command.held.Books.reported;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSaleLine;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was taken back before it was reported is never refused: it is booked and flagged, or held. */
class ReportedReturnTest {
    private final Books books = new Books();

    ReportedReturnTest() {
        books.accepted(reported("T1", List.of(line(1, MILK, 2, 100)), cash(200)));
    }

    @Test
    void moreThanWasSoldComesBackAtWhatWasSold() {
        List<Event> events = books.accepted(back("B1", "T1", List.of(pieces(5)), refund(500)));

        assertThat(flags(events)).containsExactly(FlagKind.RETURN_EXCEEDS_SALE, FlagKind.REFUND_EXCEEDS_TENDER);
        ReturnAccepted accepted = only(events, ReturnAccepted.class);
        assertThat(accepted.lines().getFirst().refundMinor()).isEqualTo(Money.of(500));
        assertThat(accepted.lines().getFirst().costMinor()).isEqualTo(Money.of(2_500));
        assertThat(books.history().of(Stock.at(STORE, MILK)).onHand()).isEqualTo(Quantity.of(13));
        assertThat(flags(books.accepted(back("B2", "T1", List.of(pieces(1)), refund(100)))))
                .containsExactly(FlagKind.RETURN_EXCEEDS_SALE, FlagKind.REFUND_EXCEEDS_TENDER);
    }

    @Test
    void noMoreThanWasSoldCanComeBackAfterMoreOfABatchCameBackThanWasSold() {
        BatchId batch = new BatchId("B");
        Books shop = new Books().given(Books.fiveMilkOf(batch, Circumstances.MORNING.toLocalDate().plusDays(9)));
        shop.accepted(reported("T2", List.of(line(1, MILK, 10, 100)), cash(1_000)));
        shop.accepted(back("B1", "T2", List.of(new ReturnLine(1, Quantity.of(7), true, null, batch)), refund(700)));

        assertThat(shop.refused(live("B2", "T2", 4))).isInstanceOf(ReturnExceedsSale.class);
        assertThat(only(shop.accepted(live("B2", "T2", 3)), ReturnAccepted.class).lines().getFirst().refundMinor())
                .isEqualTo(Money.of(300));
    }

    @Test
    void otherRefundsThanWhatWasPaidAreFlagged() {
        assertThat(flags(books.accepted(back("B1", "T1", List.of(pieces(1)), refund(90)))))
                .containsExactly(FlagKind.REFUNDS_DO_NOT_MATCH);
    }

    @Test
    void goodsOfNoBatchAreNotQuarantined() {
        ReturnLine line = new ReturnLine(1, Quantity.of(1), true, true, null);

        List<Event> events = books.accepted(back("B1", "T1", List.of(line), refund(100)));

        assertThat(flags(events)).containsExactly(FlagKind.QUARANTINE_NEEDS_BATCH);
        assertThat(only(events, ReturnAccepted.class).lines().getFirst().quarantined()).isNull();
    }

    @Test
    void aLineThatTheSaleDoesNotHaveHoldsTheReturn() {
        AcceptReturn command = back("B1", "T1", List.of(pieces(1), new ReturnLine(2, Quantity.of(1), true)),
                refund(100));

        assertThat(held(books.accepted(command)).reason()).isEqualTo(new UnknownSaleLine(new SaleId("T1"), 2));
        assertThat(held(books.accepted(back("B2", "T1", List.of(new ReturnLine(9, Quantity.of(1), true)),
                refund(1)))).acceptReturn()).isNotNull();
    }

    @Test
    void theSameReturnIsBookedOnceAndAnotherOfItsIdIsHeld() {
        AcceptReturn command = back("B1", "T1", List.of(pieces(1)), refund(100));
        books.accepted(command);

        assertThat(books.accepted(command)).isEmpty();
        assertThat(held(books.accepted(back("B1", "T1", List.of(pieces(2)), refund(200)))).reason())
                .isEqualTo(new ReturnAlreadyAccepted(new ReturnId("B1")));
    }

    private static ReturnLine pieces(long pieces) {
        return new ReturnLine(1, Quantity.of(pieces), true);
    }

    private static AcceptReturn live(String id, String sale, long pieces) {
        return new AcceptReturn(new ReturnId(id), new SaleId(sale), STORE, TILL, List.of(pieces(pieces)),
                List.of(refund(100 * pieces)), "sour", null);
    }
}
