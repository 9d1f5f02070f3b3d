package io.tillbook.command.pricing.list;

import static io.tillbook.command.pricing.list.Lists.OF_CHANNEL;
import static io.tillbook.command.pricing.list.Lists.OF_REGION;
import static io.tillbook.command.pricing.list.Lists.OF_STORE;
import static io.tillbook.command.pricing.list.Lists.RECEIVED;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods come back without a receipt, after prices have changed. Milk costs 1200 where no list says something else. */
class RefundsWithinPricesTest {
    private static final Duration WINDOW = Duration.ofDays(90);
    private static final Instant RETURNED = MORNING.toInstant();

    private final DeciderSpec<AcceptReturnWithoutReceipt> spec = DeciderSpec
            .of(CheckoutOrder.returns().bookingWithoutReceipt())
            .given(Lists.chain(Autonomy.FREE, Autonomy.FREE));

    @Test
    void noMoreIsPaidThanTheLowestPriceOfTheLastNinetyDays() {
        spec.given(ProductPrices.of(MILK), price(OF_STORE, 900, 1, RETURNED.minus(WINDOW).minusSeconds(10)),
                price(OF_STORE, 1_300, 2, RETURNED.minus(WINDOW).plusSeconds(1)));

        refused(STORE, 901, 900);
        accepted(STORE, 900);
    }

    @Test
    void aPriceThatWasOverBeforeThemDoesNotCount() {
        spec.given(ProductPrices.of(MILK), price(OF_STORE, 900, 1, RETURNED.minus(WINDOW).minusSeconds(10)),
                price(OF_STORE, 1_300, 2, RETURNED.minus(WINDOW)));

        refused(STORE, 1_301, 1_300);
        accepted(STORE, 1_300);
    }

    @Test
    void aPriceOfAnotherStoreOrChannelDoesNotCountAndThatOfTheRegionDoes() {
        spec.given(ProductPrices.of(MILK), price(OF_STORE, 900, 1, RETURNED.minusSeconds(60)),
                price(OF_CHANNEL, 800, 2, RETURNED.minusSeconds(60)),
                price(OF_REGION, 1_100, 3, RETURNED.minusSeconds(60)));

        refused(OTHER_STORE, 1_101, 1_100);
        accepted(OTHER_STORE, 1_100);
    }

    @Test
    void aPriceThatIsStillToComeDoesNotCount() {
        spec.given(ProductPrices.of(MILK), price(OF_STORE, 900, 1, RECEIVED.plusSeconds(60)));

        accepted(STORE, 1_200);
    }

    @Test
    void aTillWhoseClockRunsAheadHasNoPricesOfTheFuture() {
        spec.given(ProductPrices.of(MILK), price(OF_STORE, 900, 1, RECEIVED.plusSeconds(60)));
        AcceptReturnWithoutReceipt command = back(STORE, 1_200);
        Occurrence usual = Circumstances.of(command);

        spec.when(command, new Occurrence(usual.commandId(), usual.commandType(), usual.actor(), usual.location(),
                usual.register(), MORNING.plusMinutes(5), RECEIVED, "ahead", "ahead")).thenAccepted();
    }

    private void refused(LocationId location, long refund, long most) {
        spec.when(back(location, refund))
                .thenRefused(new RefundExceedsListPrice(1, MILK, Money.of(refund), Money.of(most)));
    }

    private void accepted(LocationId location, long refund) {
        spec.when(back(location, refund)).thenAccepted();
    }

    private static AcceptReturnWithoutReceipt back(LocationId location, long refund) {
        return new AcceptReturnWithoutReceipt(new ReturnId("B1"), location, TILL,
                List.of(new ReturnLineWithoutReceipt(1, MILK, Quantity.of(1), Money.of(refund), true)),
                List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(refund))), "lost the receipt", null, null);
    }

    private static PriceSet price(PriceListId list, long minor, long serial, Instant published) {
        return new PriceSet(list, MILK, Money.of(minor), null, null, null, published, serial, null);
    }
}
