package io.tillbook.command.sales;

import static io.tillbook.command.sales.Sales.card;
import static io.tillbook.command.sales.Sales.cash;
import static io.tillbook.command.sales.Sales.line;
import static io.tillbook.command.sales.Sales.sale;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesRejection.ChangeNotFromCash;
import io.tillbook.api.sales.SalesRejection.DiscountExceedsPrice;
import io.tillbook.api.sales.SalesRejection.ReceiptNumberUsed;
import io.tillbook.api.sales.SalesRejection.SaleAlreadyCompleted;
import io.tillbook.api.sales.SalesRejection.TenderExceedsDue;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Why a sale is refused. */
class RefusedSaleTest {
    private static final List<SaleLine> ONE_MILK = List.of(line(1, MILK, 1, 1_000));

    private final DeciderSpec<CompleteSale> spec = DeciderSpec.of(CheckoutOrder.sales().booking())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Shop.stocked(STORE, MILK, Quantity.of(10), 5_000));

    @Test
    void theLocationIsNotOpen() {
        spec.when(at(Shop.WAREHOUSE.value(), "T1", "0001")).thenRefusedFor(new UnknownLocation(Shop.WAREHOUSE));
    }

    @Test
    void theSaleIsRecordedAlready() {
        spec.givenAccepted(sale(ONE_MILK, cash(1_000)))
                .when(at("S1", "T1", "0002"))
                .thenRefusedFor(new SaleAlreadyCompleted(Sales.SALE));
    }

    @Test
    void theTillUsedTheNumberForAnotherSale() {
        spec.givenAccepted(sale(ONE_MILK, cash(1_000)))
                .when(at("S1", "T2", "0001"))
                .thenRefusedFor(new ReceiptNumberUsed(STORE, TILL, Sales.NUMBER, Sales.SALE));
    }

    @Test
    void theProductIsNotRegistered() {
        Sku ghost = new Sku("ghost");

        spec.when(sale(List.of(line(1, MILK, 1, 1_000), line(2, ghost, 1, 1)), cash(1_001)))
                .thenRefusedFor(new UnknownProduct(ghost));
    }

    @Test
    void severalProductsAreNotRegistered() {
        List<SaleLine> lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(lineNo -> line(lineNo, new Sku("ghost-" + lineNo % 999), 1, 1))
                .toList();
        List<Sku> named = IntStream.rangeClosed(1, 100).mapToObj(number -> new Sku("ghost-" + number)).toList();
        UnknownProduct rejection = new UnknownProduct(named.getFirst(), named, 999);

        spec.when(sale(lines, cash(1_000))).thenRefusedFor(rejection);
        assertThat(rejection.detail()).startsWith("Products ghost-1, ghost-2, ")
                .endsWith(", ghost-100 and 899 more are not known.");
    }

    @Test
    void aPieceIsCutInTwo() {
        Quantity half = Quantity.ofThousandths(500);

        spec.when(sale(List.of(new SaleLine(1, MILK, half, Money.of(1_000), null, null, null, null)), cash(500)))
                .thenRefusedFor(new IndivisibleProduct(MILK, half));
    }

    @Test
    void aDiscountIsMoreThanThePrice() {
        SaleLine line = new SaleLine(7, MILK, Quantity.of(1), Money.of(1_000), null, Money.of(1_001), null, null);

        spec.when(sale(List.of(line)))
                .thenRefusedFor(new DiscountExceedsPrice(7, Money.of(1_000), Money.of(1_001)));
    }

    @Test
    void aCardGivesChange() {
        spec.when(sale(ONE_MILK, new Tender(TenderMethod.CARD, Money.of(1_100), Money.of(100))))
                .thenRefusedFor(new ChangeNotFromCash(TenderMethod.CARD, Money.of(1_100), Money.of(100)));
    }

    @Test
    void moreChangeIsGivenThanCashWasTaken() {
        spec.when(sale(ONE_MILK, cash(100, 101), card(1_000)))
                .thenRefusedFor(new ChangeNotFromCash(TenderMethod.CASH, Money.of(100), Money.of(101)));
    }

    @Test
    void aCardPaysMoreThanIsDue() {
        spec.when(sale(ONE_MILK, card(1_001))).thenRefusedFor(new TenderExceedsDue(Money.of(1_000), Money.of(1_001)));
    }

    @Test
    void cardsTogetherPayMoreThanIsDueThoughCashGivesItBack() {
        spec.when(sale(ONE_MILK, card(600), card(500), cash(100, 200)))
                .thenRefusedFor(new ChangeNotFromCash(TenderMethod.CASH, Money.of(100), Money.of(200)));
        spec.when(sale(ONE_MILK, card(600), card(500), cash(100, 100)))
                .thenRefusedFor(new TenderExceedsDue(Money.of(1_000), Money.of(1_100)));
    }

    @Test
    void lessIsPaidThanIsDue() {
        spec.when(sale(ONE_MILK, cash(999)))
                .thenRefusedFor(new TendersDoNotMatch(Money.of(1_000), Money.of(999), Money.ZERO));
        spec.when(sale(ONE_MILK)).thenRefusedFor(new TendersDoNotMatch(Money.of(1_000), Money.ZERO, Money.ZERO));
    }

    @Test
    void tooLittleChangeIsGiven() {
        spec.when(sale(ONE_MILK, cash(2_000, 999)))
                .thenRefusedFor(new TendersDoNotMatch(Money.of(1_000), Money.of(2_000), Money.of(999)));
    }

    @Test
    void theLinesTogetherTakeMoreThanThereIs() {
        spec.when(sale(List.of(line(1, MILK, 6, 100), line(2, MILK, 5, 100)), cash(1_100)))
                .thenRefusedFor(new InsufficientStock(STORE, MILK, Quantity.of(11), Quantity.of(10)));
    }

    @Test
    void theFirstBrokenRuleIsTold() {
        Sku ghost = new Sku("ghost");

        spec.when(sale(List.of(line(1, ghost, 99, 100)), card(1))).thenRefusedFor(new UnknownProduct(ghost));
    }

    private static CompleteSale at(String location, String sale, String number) {
        return new CompleteSale(new SaleId(sale), new ReceiptNo(number),
                new LocationId(location), TILL, null, null, ONE_MILK, List.of(cash(1_000)), null, null);
    }
}
