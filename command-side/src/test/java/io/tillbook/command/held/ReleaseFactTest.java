package io.tillbook.command.held;

import static io.tillbook.command.held.Books.cash;
import static io.tillbook.command.held.Books.held;
import static io.tillbook.command.held.Books.line;
import static io.tillbook.command.held.Books.only;
import static io.tillbook.command.held.Books.reported;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FactState;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.held.HeldRejection.CorrectionDoesNotFit;
import io.tillbook.api.held.HeldRejection.CorrectionOfOtherSale;
import io.tillbook.api.held.HeldRejection.FactIsOver;
import io.tillbook.api.held.HeldRejection.UnknownFact;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsRejection.UnknownSale;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person books what was held, or gives it up; it is over then. */
class ReleaseFactTest {
    private static final Sku GHOST = new Sku("ghost");
    private static final OffsetDateTime LATER = Circumstances.MORNING.plusDays(2);

    private final Books books = new Books();

    @Test
    void linesAreBookedOnTheirSaleAsOfTheDayItWasSold() {
        FactId fact = heldLines();
        books.given(Shop.pieces(GHOST), Shop.stocked(STORE, GHOST, Quantity.of(5), 500));

        List<Event> events = books.accepted(release(fact, null), LATER);

        HeldLinesBooked booked = only(events, HeldLinesBooked.class);
        assertThat(booked.soldAt()).isEqualTo(Circumstances.MORNING);
        assertThat(booked.totalMinor()).isEqualTo(Money.of(600));
        assertThat(booked.fact()).isEqualTo(fact);
        assertThat(booked.lines().getFirst().costMinor()).isEqualTo(Money.of(200));
        assertThat(only(events, FactReleased.class))
                .isEqualTo(new FactReleased(fact, FactKind.SALE_LINES, STORE, "registered"));
        assertThat(books.history().of(Stock.at(STORE, GHOST)).onHand()).isEqualTo(Quantity.of(3));
    }

    @Test
    void bookedLinesCanBeReturned() {
        FactId fact = heldLines();
        books.given(Shop.pieces(GHOST), Shop.stocked(STORE, GHOST, Quantity.of(5), 500));
        books.accepted(release(fact, null));

        List<Event> events = books.accepted(
                Books.back("B1", "T1", List.of(new ReturnLine(2, Quantity.of(1), true)), Books.refund(300)));

        assertThat(only(events, ReturnAccepted.class).totalMinor()).isEqualTo(Money.of(300));
        assertThat(Books.flags(events)).isEmpty();
    }

    @Test
    void linesThatStillCannotBeBookedStayHeld() {
        FactId fact = heldLines();

        assertThat(books.refused(release(fact, null))).isEqualTo(new UnknownProduct(GHOST));

        books.given(Shop.pieces(GHOST));
        assertThat(Books.flags(books.accepted(release(fact, null)))).containsExactly(FlagKind.SHORTAGE);
    }

    @Test
    void aPersonTellsWhatTheLinesWereOf() {
        FactId fact = heldLines();

        List<Event> events = books.accepted(
                release(fact, reported("T1", List.of(line(2, MILK, 2, 300)), cash(700))));

        assertThat(only(events, HeldLinesBooked.class).lines().getFirst().sku()).isEqualTo(MILK);
    }

    @Test
    void correctedLinesAreThoseThatAreHeld() {
        FactId fact = heldLines();

        assertThat(books.refused(release(fact, reported("T2", List.of(line(2, MILK, 2, 300)), cash(700)))))
                .isEqualTo(new CorrectionOfOtherSale(fact, new SaleId("T1")));
        assertThat(books.refused(release(fact, reported("T1", List.of(line(2, MILK, 2, 300)), cash(600)))))
                .as("paid otherwise")
                .isEqualTo(new CorrectionOfOtherSale(fact, new SaleId("T1")));
        assertThat(books.refused(release(fact,
                reported(WAREHOUSE, "T1", List.of(line(2, MILK, 2, 300)), cash(700))))).as("sold elsewhere")
                .isEqualTo(new CorrectionOfOtherSale(fact, new SaleId("T1")));
        assertThat(books.refused(release(fact, reported("T1", List.of(line(1, MILK, 2, 300)), cash(700)))))
                .isEqualTo(new CorrectionOfOtherSale(fact, new SaleId("T1")));
    }

    @Test
    void aWholeSaleIsCompletedAsOfWhenItWasSold() {
        CompleteSale sale = reported(WAREHOUSE, "T1", List.of(line(1, MILK, 1, 100), line(2, GHOST, 1, 1)), cash(101));
        FactId fact = held(books.accepted(sale)).fact();
        assertThat(books.refused(release(fact, null))).isEqualTo(new UnknownLocation(WAREHOUSE));
        books.given(Shop.opened(WAREHOUSE, NegativeStock.ALLOW));

        List<Event> events = books.accepted(release(fact, null), LATER);

        assertThat(only(events, SaleCompleted.class).soldAt()).isEqualTo(Circumstances.MORNING);
        assertThat(held(events).fact()).as("its own line is held now").isEqualTo(new FactId(fact.value() + "-lines"));
        assertThat(books.accepted(sale)).as("reported again").isEmpty();
    }

    @Test
    void aReturnThatCameBeforeItsSaleIsReleasedAfterIt() {
        AcceptReturn early =
                Books.back("B1", "T1", List.of(new ReturnLine(1, Quantity.of(1), true)), Books.refund(100));
        FactHeld fact = held(books.accepted(early));
        assertThat(fact.kind()).isEqualTo(FactKind.RETURN);
        assertThat(fact.reason()).isEqualTo(new UnknownSale(new SaleId("T1")));
        books.accepted(reported("T1", List.of(line(1, MILK, 1, 100)), cash(100)));

        List<Event> events = books.accepted(release(fact.fact(), null));

        assertThat(only(events, ReturnAccepted.class).returnedAt()).isEqualTo(Circumstances.MORNING);
    }

    @Test
    void whatIsOverIsNeitherReleasedNorDropped() {
        FactId fact = heldLines();
        books.given(Shop.pieces(GHOST));
        books.accepted(release(fact, null));

        assertThat(books.refused(release(fact, null))).isEqualTo(new FactIsOver(fact, FactState.RELEASED));
        assertThat(books.refused(new DropFact(fact, "twice"))).isEqualTo(new FactIsOver(fact, FactState.RELEASED));
    }

    @Test
    void whatIsDroppedIsOver() {
        FactId fact = heldLines();

        assertThat(books.accepted(new DropFact(fact, "a trial")))
                .containsExactly(new FactDropped(fact, FactKind.SALE_LINES, STORE, "a trial"));
        assertThat(books.refused(release(fact, null))).isEqualTo(new FactIsOver(fact, FactState.DROPPED));
    }

    @Test
    void nobodyReleasesWhatIsNotHeld() {
        FactId fact = new FactId("F1");

        assertThat(books.refused(release(fact, null))).isEqualTo(new UnknownFact(fact));
        assertThat(books.refused(new DropFact(fact, "why"))).isEqualTo(new UnknownFact(fact));
    }

    @Test
    void whatIsDroppedStaysDroppedWhenItIsReportedAgain() {
        CompleteSale sale = reported(WAREHOUSE, "T1", List.of(line(1, MILK, 1, 100)), cash(100));
        FactId fact = held(books.accepted(sale)).fact();
        books.accepted(new DropFact(fact, "recorded elsewhere"));
        books.given(Shop.opened(WAREHOUSE, NegativeStock.ALLOW));

        assertThat(books.accepted(sale)).isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsReleasedWithWhatAPersonReadsFromIt() {
        HoldDamaged damaged = new HoldDamaged(FactKind.DAMAGED_SALE, Circumstances.MORNING, STORE, null,
                new Damage("{\"saleId\":7}", List.of(new FieldFault("/payload/saleId", "must be a text"))));
        FactHeld fact = held(books.accepted(damaged));
        assertThat(fact.damage()).isEqualTo(damaged.damage());
        assertThat(books.accepted(damaged)).as("reported again").isEmpty();
        HoldDamaged alike = new HoldDamaged(damaged.kind(), LATER, STORE, null, damaged.damage());
        assertThat(held(books.accepted(alike)).fact()).as("another one of a later moment").isNotEqualTo(fact.fact());
        assertThat(books.refused(release(fact.fact(), null)))
                .isEqualTo(new CorrectionDoesNotFit(fact.fact(), FactKind.DAMAGED_SALE));

        List<Event> events = books.accepted(
                release(fact.fact(), reported("7", List.of(line(1, MILK, 1, 100)), cash(100))), LATER);

        assertThat(only(events, SaleCompleted.class).soldAt()).isEqualTo(Circumstances.MORNING);
    }

    private FactId heldLines() {
        return held(books.accepted(
                reported("T1", List.of(line(1, MILK, 1, 100), line(2, GHOST, 2, 300)), cash(700)))).fact();
    }

    private static ReleaseFact release(FactId fact, @org.jspecify.annotations.Nullable CompleteSale corrected) {
        return new ReleaseFact(fact, "registered", corrected, null);
    }
}
