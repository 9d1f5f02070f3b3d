package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesDiffer;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesMissing;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdjustStockTest {
    private final DeciderSpec<AdjustStock> spec = DeciderSpec.of(new AdjustStockDecider());

    @Test
    void whatTurnsUpIsWorthTheAverage() {
        store(NegativeStock.BLOCK).given(Shop.stocked(STORE, MILK, Quantity.of(4), 1_000))
                .when(adjust(MILK, Quantity.of(2)))
                .then(adjusted(MILK, Quantity.of(2), 500, 0, balance(Quantity.of(6), 1_500)));
    }

    @Test
    void whatTurnsUpBeforeAnyCostIsKnownIsWorthNothing() {
        store(NegativeStock.BLOCK).when(adjust(MILK, Quantity.of(2)))
                .then(new StockAdjusted(STORE, MILK, null, Quantity.of(2), Money.ZERO, Money.ZERO, "counted",
                        balance(Quantity.of(2), 0), null, null, null, Circumstances.MORNING.toLocalDate()));
    }

    @Test
    void whatIsGoneTakesItsShareOfTheValueAlong() {
        store(NegativeStock.BLOCK).given(Shop.stocked(STORE, PEAR, Quantity.of(3), 1_000))
                .when(adjust(PEAR, Quantity.ofThousandths(-500)))
                .then(adjusted(PEAR, Quantity.ofThousandths(-500), -167, 0,
                        balance(Quantity.ofThousandths(2_500), 833)));
    }

    @Test
    void theLastToGoTakesAllValueThatIsLeft() {
        store(NegativeStock.BLOCK).given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .givenAccepted(adjust(MILK, Quantity.of(-1)))
                .givenAccepted(adjust(MILK, Quantity.of(-1)))
                .when(adjust(MILK, Quantity.of(-1)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.ZERO));
    }

    @Test
    void theBatchAndTheReasonAreKept() {
        AdjustStock command = new AdjustStock(STORE, MILK, new BatchId("B7"), Quantity.of(1), "found behind a shelf");

        StockAdjusted event = store(NegativeStock.BLOCK).when(command).only(StockAdjusted.class);
        assertThat(event.batch()).isEqualTo(new BatchId("B7"));
        assertThat(event.reason()).isEqualTo("found behind a shelf");
    }

    @Test
    void aBatchThatIsThereNeedNotTellItsDatesAgain() {
        LocalDate made = LocalDate.of(2026, 11, 20);
        Batch known = new Batch(new BatchId("B7"), made, made.plusDays(21));
        DeciderSpec<AdjustStock> tracked = spec.given(Shop.opened(STORE, NegativeStock.BLOCK))
                .given(Product.at(MILK), new ProductRegistered(MILK, "milk", Unit.PIECE, null, null, List.of(), null,
                        21, null, true, null, null));

        tracked.when(found(null)).thenRefused(new BatchDatesMissing(MILK, known.id()));
        tracked.givenAccepted(found(made))
                .when(found(null))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.batches().named(known.id()).orElseThrow())
                        .isEqualTo(
                                new BatchBalance(known, Circumstances.MORNING, Quantity.of(2), Quantity.ZERO, false)));
        tracked.when(found(made.plusDays(1)))
                .thenRefused(new BatchDatesDiffer(STORE, MILK, known,
                        new Batch(known.id(), made.plusDays(1), made.plusDays(22))));
    }

    private static AdjustStock found(@Nullable LocalDate producedOn) {
        return new AdjustStock(STORE, MILK, new BatchId("B7"), Quantity.of(1), "found", producedOn, null, null);
    }

    @Test
    void thereIsNoStockWithoutLocationAndProduct() {
        Sku ghost = new Sku("ghost");
        LocationId nowhere = new LocationId("S9");

        store(NegativeStock.BLOCK).when(new AdjustStock(nowhere, MILK, null, Quantity.of(1), "counted"))
                .thenRefused(new UnknownLocation(nowhere));
        store(NegativeStock.BLOCK).when(adjust(ghost, Quantity.of(1))).thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void halfAPieceIsNeitherFoundNorLost() {
        Quantity half = Quantity.ofThousandths(-500);

        store(NegativeStock.ALLOW).when(adjust(MILK, half)).thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void aBlockingLocationDoesNotLoseWhatItDoesNotHave() {
        store(NegativeStock.BLOCK).given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(adjust(MILK, Quantity.of(-4)))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(4), Quantity.of(3)));
    }

    @Test
    void aWarningLocationRecordsThatItsStockWentBelowZero() {
        StockBalance after = balance(Quantity.of(-1), -333);

        store(NegativeStock.WARN).given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(adjust(MILK, Quantity.of(-4)))
                .then(adjusted(MILK, Quantity.of(-4), -1_333, 0, after), new StockWentNegative(STORE, MILK, after));
    }

    @Test
    void anAllowingLocationSaysNothing() {
        store(NegativeStock.ALLOW).when(adjust(MILK, Quantity.of(-4))).thenKinds(StockAdjusted.class);
    }

    @Test
    void whatTurnsUpSettlesWhatWasOwedAtTheCostItWasIssuedAt() {
        store(NegativeStock.ALLOW).given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .givenAccepted(adjust(MILK, Quantity.of(-5)))
                .when(adjust(MILK, Quantity.of(2)))
                .then(adjusted(MILK, Quantity.of(2), 667, 0, balance(Quantity.ZERO, 0)));
    }

    private DeciderSpec<AdjustStock> store(NegativeStock policy) {
        return spec.given(Shop.store(policy));
    }

    private static AdjustStock adjust(Sku sku, Quantity quantity) {
        return new AdjustStock(STORE, sku, null, quantity, "counted");
    }

    private static StockAdjusted adjusted(Sku sku, Quantity quantity, long valueMinor, long varianceMinor,
            StockBalance after) {
        return new StockAdjusted(STORE, sku, null, quantity, Money.of(valueMinor), Money.of(varianceMinor), "counted",
                after);
    }

    private static StockBalance balance(Quantity onHand, long valueMinor) {
        return new StockBalance(onHand, Money.of(valueMinor));
    }
}
