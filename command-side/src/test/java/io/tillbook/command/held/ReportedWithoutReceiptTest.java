package io.tillbook.command.held;

import static io.tillbook.command.held.Books.flag;
import static io.tillbook.command.held.Books.flags;
import static io.tillbook.command.held.Books.held;
import static io.tillbook.command.held.Books.only;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldRejection.CorrectionDoesNotFit;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was taken back without a receipt before it was reported is booked and flagged, or held, and never refused. */
class ReportedWithoutReceiptTest {
    private static final Sku TEA = new Sku("tea");
    private static final Sku GHOST = new Sku("ghost");

    private final Books books = new Books().given(new NewEvent(Product.at(TEA),
            new ProductRegistered(TEA, "Tea", Unit.PIECE, null, null, List.of(), null, null, Money.of(300))));

    @Test
    void aRefundBeyondTheListPriceIsFlaggedWithTheDifference() {
        List<Event> events = books.accepted(back("B1", STORE, TEA, 2, credit(650)));

        assertThat(flag(events).kind()).isEqualTo(FlagKind.REFUND_EXCEEDS_LIST_PRICE);
        assertThat(flag(events).amountMinor()).isEqualTo(Money.of(50));
        assertThat(flag(events).reason()).isEqualTo(
                new RefundExceedsListPrice(1, TEA, Money.of(650), Money.of(600)));
        assertThat(only(events, ReturnWithoutReceiptAccepted.class).totalMinor()).isEqualTo(Money.of(650));
    }

    @Test
    void allThatIsWrongIsFlagged() {
        AcceptReturnWithoutReceipt command = new AcceptReturnWithoutReceipt(new ReturnId("B1"), STORE, TILL,
                List.of(new ReturnLineWithoutReceipt(1, TEA, Quantity.ofThousandths(1_500), Money.of(451), true)),
                List.of(new Refund(TenderMethod.CASH, Money.of(500))), "no receipt", Origin.REPORTED, null);

        assertThat(flags(books.accepted(command))).containsExactly(FlagKind.INDIVISIBLE_QUANTITY,
                FlagKind.REFUND_EXCEEDS_LIST_PRICE, FlagKind.REFUNDS_DO_NOT_MATCH, FlagKind.REFUND_NOT_STORE_CREDIT);
    }

    @Test
    void whatCannotBeBookedIsHeldAndReleasedLater() {
        FactHeld fact = held(books.accepted(back("B1", STORE, GHOST, 1, credit(100))));
        assertThat(fact.kind()).isEqualTo(FactKind.RETURN_WITHOUT_RECEIPT);
        assertThat(fact.reason()).isEqualTo(new UnknownProduct(GHOST));
        assertThat(fact.acceptReturnWithoutReceipt()).isEqualTo(back("B1", STORE, GHOST, 1, credit(100)));
        assertThat(books.refused(release(fact, null))).isEqualTo(new UnknownProduct(GHOST));

        books.given(Shop.pieces(GHOST));
        List<Event> events = books.accepted(release(fact, null), Circumstances.MORNING.plusDays(3));

        assertThat(only(events, ReturnWithoutReceiptAccepted.class).returnedAt()).isEqualTo(Circumstances.MORNING);
        assertThat(books.accepted(back("B1", STORE, GHOST, 1, credit(100)))).as("reported again").isEmpty();
    }

    @Test
    void aCorrectedReturnIsReleasedInItsPlace() {
        FactHeld fact = held(books.accepted(back("B1", Shop.WAREHOUSE, MILK, 1, credit(100))));
        assertThat(fact.reason()).isEqualTo(new UnknownLocation(Shop.WAREHOUSE));

        List<Event> events = books.accepted(release(fact, back("B1", STORE, MILK, 1, credit(100))));

        assertThat(only(events, ReturnWithoutReceiptAccepted.class).location()).isEqualTo(STORE);
    }

    @Test
    void aReturnWithAReceiptIsNotReleasedInItsPlace() {
        FactHeld fact = held(books.accepted(back("B1", STORE, GHOST, 1, credit(100))));
        ReleaseFact other = new ReleaseFact(fact.fact(), "had one", null,
                Books.back("B1", "T1", List.of(new ReturnLine(1, Quantity.of(1), true)), Books.refund(100)));

        assertThat(books.refused(other))
                .isEqualTo(new CorrectionDoesNotFit(fact.fact(), FactKind.RETURN_WITHOUT_RECEIPT));
    }

    @Test
    void theSameReturnIsBookedOnceAndAnotherOfItsIdIsHeld() {
        books.accepted(back("B1", STORE, MILK, 1, credit(100)));

        assertThat(books.accepted(back("B1", STORE, MILK, 1, credit(100)))).isEmpty();
        assertThat(held(books.accepted(back("B1", STORE, MILK, 1, credit(101)))).reason())
                .isEqualTo(new ReturnAlreadyAccepted(new ReturnId("B1")));
        assertThat(books.accepted(back("B1", STORE, MILK, 1, credit(101)), Circumstances.MORNING.plusDays(1)))
                .as("held once")
                .isEmpty();
    }

    @Test
    void theSameGoodsOfAnotherBatchAreAnotherReturn() {
        books.accepted(ofBatch("L1", null));

        assertThat(books.accepted(ofBatch("L1", null))).isEmpty();
        assertThat(held(books.accepted(ofBatch("L2", null))).reason())
                .isEqualTo(new ReturnAlreadyAccepted(new ReturnId("B1")));
        assertThat(held(books.accepted(ofBatch("L1", true))).reason())
                .isEqualTo(new ReturnAlreadyAccepted(new ReturnId("B1")));
    }

    @Test
    void goodsOfNoBatchThatNeedOneAreHeld() {
        Sku cheese = new Sku("cheese");
        books.given(Shop.batchTracked(cheese, Costing.FIFO));
        assertThat(held(books.accepted(back("B1", STORE, cheese, 1, credit(100)))).kind())
                .isEqualTo(FactKind.RETURN_WITHOUT_RECEIPT);
    }

    private static ReleaseFact release(FactHeld fact, @Nullable AcceptReturnWithoutReceipt told) {
        return new ReleaseFact(fact.fact(), "as it was", null, null, told, null);
    }

    private static AcceptReturnWithoutReceipt back(String id, LocationId location, Sku sku, long pieces,
            Refund refund) {
        return new AcceptReturnWithoutReceipt(new ReturnId(id), location, TILL,
                List.of(new ReturnLineWithoutReceipt(1, sku, Quantity.of(pieces), refund.amountMinor(), true)),
                List.of(refund), "no receipt", Origin.REPORTED, null);
    }

    private static AcceptReturnWithoutReceipt ofBatch(String batch, @Nullable Boolean quarantine) {
        return new AcceptReturnWithoutReceipt(new ReturnId("B1"), STORE, TILL,
                List.of(new ReturnLineWithoutReceipt(1, MILK, Quantity.of(1), Money.of(100), true, quarantine,
                        new BatchId(batch), null, null)),
                List.of(credit(100)), "no receipt", Origin.REPORTED, null);
    }

    private static Refund credit(long amountMinor) {
        return new Refund(TenderMethod.STORE_CREDIT, Money.of(amountMinor));
    }
}
