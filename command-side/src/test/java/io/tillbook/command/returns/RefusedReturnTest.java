package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.ALIPAY;
import static io.tillbook.api.sales.TenderMethod.CARD;
import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.RETURN;
import static io.tillbook.command.returns.Bought.SALE;
import static io.tillbook.command.returns.Bought.back;
import static io.tillbook.command.returns.Bought.line;
import static io.tillbook.command.returns.Bought.pieces;
import static io.tillbook.command.returns.Bought.refund;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsTender;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSale;
import io.tillbook.api.returns.ReturnsRejection.UnknownSaleLine;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a return is refused. Three pieces were sold for 10.00: 6.00 by card, and a note of 5.00 less 1.00 change. */
class RefusedReturnTest {
    private final DeciderSpec<AcceptReturn> spec = DeciderSpec.of(CheckoutOrder.returns().booking())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Bought.sale(List.of(line(1, MILK, Quantity.of(3), 1_000, 600)),
                    new Tender(CARD, Money.of(600), null),
                    new Tender(CASH, Money.of(500), Money.of(100))));

    @Test
    void theLocationIsNotOpen() {
        AcceptReturn command = new AcceptReturn(RETURN, SALE, Shop.WAREHOUSE, TILL, List.of(pieces(1, 3)),
                List.of(refund(CARD, 600), refund(CASH, 400)), "broken", null);

        spec.when(command).thenRefused(new UnknownLocation(Shop.WAREHOUSE));
    }

    @Test
    void theReturnIsRecordedAlready() {
        spec.givenAccepted(back("B1", List.of(pieces(1, 1)), refund(CARD, 333)))
                .when(back("B1", List.of(pieces(1, 1)), refund(CARD, 333)))
                .thenRefused(new ReturnAlreadyAccepted(RETURN));
    }

    @Test
    void thereWasNoSuchSale() {
        SaleId other = new SaleId("T9");
        AcceptReturn command = new AcceptReturn(RETURN, other, Shop.STORE, TILL, List.of(pieces(1, 1)), List.of(),
                "broken", null);

        spec.when(command).thenRefused(new UnknownSale(other));
    }

    @Test
    void theSaleHasNoSuchLine() {
        spec.when(back("B1", List.of(pieces(1, 1), pieces(2, 1)), refund(CARD, 333)))
                .thenRefused(new UnknownSaleLine(SALE, 2));
    }

    @Test
    void aPieceComesBackInParts() {
        Quantity half = Quantity.ofThousandths(500);

        spec.when(back("B1", List.of(new ReturnLine(1, half, true)), refund(CARD, 166)))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void moreComesBackThanWasSold() {
        spec.when(back("B1", List.of(pieces(1, 4)), refund(CARD, 600), refund(CASH, 400)))
                .thenRefused(new ReturnExceedsSale(1, Quantity.of(4), Quantity.of(3)));
    }

    @Test
    void moreComesBackThanEarlierReturnsHaveLeft() {
        spec.givenAccepted(back("B1", List.of(pieces(1, 2)), refund(CARD, 600), refund(CASH, 66)))
                .when(back("B2", List.of(pieces(1, 2)), refund(CASH, 334)))
                .thenRefused(new ReturnExceedsSale(1, Quantity.of(2), Quantity.of(1)));
    }

    @Test
    void theRefundsAreNotWhatWasPaidForTheGoods() {
        spec.when(back("B1", List.of(pieces(1, 1)), refund(CARD, 334)))
                .thenRefused(new RefundsDoNotMatch(Money.of(333), Money.of(334)));
        spec.when(back("B1", List.of(pieces(1, 1)))).thenRefused(new RefundsDoNotMatch(Money.of(333), Money.ZERO));
    }

    @Test
    void moreCashIsGivenBackThanStayedInTheDrawer() {
        spec.when(back("B1", List.of(pieces(1, 3)), refund(CASH, 401), refund(CARD, 599)))
                .thenRefused(new RefundExceedsTender(CASH, Money.of(401), Money.of(400)));
    }

    @Test
    void refundsByTheSameMeansAreTakenTogether() {
        spec.when(back("B1", List.of(pieces(1, 3)), refund(CARD, 350), refund(CARD, 350), refund(CASH, 300)))
                .thenRefused(new RefundExceedsTender(CARD, Money.of(700), Money.of(600)));
    }

    @Test
    void earlierRefundsCountAgainstTheTender() {
        spec.givenAccepted(back("B1", List.of(pieces(1, 1)), refund(CASH, 333)))
                .when(back("B2", List.of(pieces(1, 1)), refund(CASH, 333)))
                .thenRefused(new RefundExceedsTender(CASH, Money.of(333), Money.of(67)));
    }

    @Test
    void moneyGoesBackOnlyTheWayItCame() {
        spec.when(back("B1", List.of(pieces(1, 1)), refund(ALIPAY, 333)))
                .thenRefused(new RefundExceedsTender(ALIPAY, Money.of(333),
                        Money.ZERO));
    }
}
