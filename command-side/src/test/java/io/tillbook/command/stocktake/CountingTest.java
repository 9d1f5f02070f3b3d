package io.tillbook.command.stocktake;

import static io.tillbook.command.stocktake.Floor.COUNT;
import static io.tillbook.command.stocktake.Floor.LI;
import static io.tillbook.command.stocktake.Floor.WANG;
import static io.tillbook.command.stocktake.Floor.at;
import static io.tillbook.command.stocktake.Floor.line;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryRejection.BatchMissing;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeRejection.CountedInTotal;
import io.tillbook.api.stocktake.StocktakeRejection.OutsideScope;
import io.tillbook.api.stocktake.StocktakeRejection.OutsideZone;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyApproved;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyCancelled;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyOpened;
import io.tillbook.api.stocktake.StocktakeRejection.UnknownStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {
    private final Floor floor = new Floor();

    @Test
    void aStocktakeIsOpenedOnceAtAnOpenLocationOfProductsThatThereAre() {
        StocktakeScope scope = StocktakeScope.ofSkus(List.of(MILK));
        OpenStocktake open = new OpenStocktake(COUNT, STORE, scope, true, null);
        assertThat(floor.accepted(0, open)).containsExactly(new StocktakeOpened(COUNT, STORE, scope, true, null));
        floor.refused(1, open, new StocktakeAlreadyOpened(COUNT));

        StocktakeId other = new StocktakeId("C2");
        LocationId nowhere = new LocationId("S9");
        Sku ghost = new Sku("ghost");
        floor.refused(1, new OpenStocktake(other, nowhere, scope, null, null), new UnknownLocation(nowhere));
        floor.refused(1, new OpenStocktake(other, STORE, StocktakeScope.ofSkus(List.of(ghost)), null, null),
                new UnknownProduct(ghost));
    }

    @Test
    void aCountTellsTheStocktakeAndTheStockWhatThereIs() {
        floor.opened(COUNT).received(0, MILK, null, 10);

        assertThat(floor.counted(5, COUNT, "cooler", line(1, MILK, null, 8))).containsExactly(
                new LinesCounted(COUNT, STORE, WANG, "PDA-1", "cooler", at(5),
                        List.of(new CountedLine(1, MILK, "dairy", null, Quantity.of(8), null, null, null))),
                new StockCounted(STORE, MILK, COUNT, null, Quantity.of(8), Quantity.of(10), Quantity.of(-2), at(5),
                        WANG, 1, new StockBalance(Quantity.of(10), Money.of(1_010))));
        assertThat(floor.book(MILK)).isEqualTo(10);
    }

    @Test
    void zonesAddUpAndASecondCountOfAZoneReplacesTheFirst() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(1, COUNT, "store room", line(1, MILK, null, 4));
        floor.counted(2, COUNT, "shelf", line(1, MILK, null, 5));
        assertThat(variance(MILK)).isEqualTo(Quantity.of(-1));

        LinesCounted recount = (LinesCounted) floor.counted(3, COUNT, "shelf", line(7, MILK, null, 6)).getFirst();
        assertThat(recount.lines()).containsExactly(
                new CountedLine(1, MILK, "dairy", null, Quantity.of(6), Quantity.of(5), null, null));
        assertThat(variance(MILK)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void linesKeepTheirNumbersHoweverOftenTheyAreCounted() {
        floor.opened(COUNT);
        floor.counted(1, COUNT, null, line(1, MILK, null, 4), line(2, YOGURT, null, 4));
        LinesCounted more = (LinesCounted) floor.counted(2, COUNT, null, line(1, PEAR, null, 1), line(2, MILK, null, 3))
                .getFirst();
        assertThat(more.lines()).extracting(CountedLine::lineNo).containsExactly(3, 1);
    }

    @Test
    void salesGoOnWhileOthersCount() {
        floor.opened(COUNT).received(0, MILK, null, 10);
        floor.counted(5, COUNT, null, line(1, MILK, null, 8));
        floor.sold(6, MILK, null, 3);

        assertThat(variance(MILK)).isEqualTo(Quantity.of(-2));
        floor.approved(9, COUNT);
        assertThat(floor.book(MILK)).isEqualTo(5);
    }

    @Test
    void whatIsKeptByBatchesIsCountedByBatchesAndTheRestInTotal() {
        floor.batchTracked(YOGURT, Costing.MOVING_AVERAGE).opened(COUNT);
        floor.refused(1, count(line(1, YOGURT, null, 1)), new BatchMissing(YOGURT));
        floor.refused(1, count(line(1, MILK, "B1", 1)), new CountedInTotal(MILK));
        floor.received(1, YOGURT, "B1", 5);
        floor.counted(2, COUNT, null, line(1, YOGURT, "B1", 4), line(2, YOGURT, "B2", 1));
        floor.approved(3, COUNT);
        assertThat(floor.book(YOGURT, "B1")).isEqualTo(4);
        assertThat(floor.book(YOGURT, "B2")).isEqualTo(1);
        assertThat(floor.stock(YOGURT).batches().all()).allSatisfy(
                batch -> assertThat(batch.batch().expiresOn()).isNotNull());
    }

    @Test
    void goodsOfNoBatchCountAsGoodsOfTheBatchThatIsCountedFirst() {
        floor.batchTracked(YOGURT, Costing.MOVING_AVERAGE).opened(COUNT);
        floor.received(0, YOGURT, "B1", 3);
        floor.sold(1, YOGURT, null, 5);
        floor.counted(2, COUNT, null, line(1, YOGURT, "B1", 1), line(2, YOGURT, "B2", 2));
        floor.approved(3, COUNT);
        assertThat(floor.book(YOGURT)).isEqualTo(3);
        assertThat(floor.book(YOGURT, "B1")).isEqualTo(1);
        assertThat(floor.book(YOGURT, "B2")).isEqualTo(2);
    }

    @Test
    void onlyWhatBelongsToTheStocktakeIsCounted() {
        StocktakeId dairy = new StocktakeId("dairy");
        StocktakeId cooler = new StocktakeId("cooler");
        floor.accepted(0, new OpenStocktake(dairy, STORE, StocktakeScope.ofCategory("dairy"), null, null));
        floor.accepted(0, new OpenStocktake(cooler, STORE, StocktakeScope.ofZone("cooler"), null, null));

        floor.refused(1, new CountGoods(dairy, WANG, null, null, List.of(line(1, PEAR, null, 1))),
                new OutsideScope(dairy, PEAR));
        floor.refused(1, new CountGoods(cooler, WANG, null, "shelf", List.of(line(1, PEAR, null, 1))),
                new OutsideZone(cooler, "cooler"));
        LinesCounted counted = (LinesCounted) floor.counted(1, cooler, null, line(1, PEAR, null, 1)).getFirst();
        assertThat(counted.zone()).isEqualTo("cooler");
    }

    @Test
    void thereIsNoCountWithoutAStocktakeAndAProduct() {
        Sku ghost = new Sku("ghost");
        Quantity half = Quantity.ofThousandths(500);
        floor.refused(0, count(line(1, MILK, null, 1)), new UnknownStocktake(COUNT));
        floor.opened(COUNT);
        floor.refused(1, count(line(1, ghost, null, 1)), new UnknownProduct(ghost));
        floor.refused(1, count(new CountLine(1, MILK, null, half)), new IndivisibleProduct(MILK, half));
    }

    @Test
    void whatIsOverIsNotCountedAnyMore() {
        floor.opened(COUNT).counted(1, COUNT, null, line(1, MILK, null, 1));
        floor.approved(2, COUNT);
        floor.refused(3, count(line(1, MILK, null, 1)), new StocktakeAlreadyApproved(COUNT));
        floor.refused(3, new CancelStocktake(COUNT, "too late"), new StocktakeAlreadyApproved(COUNT));
    }

    @Test
    void aCancelledStocktakeLeavesTheBooksAlone() {
        floor.opened(COUNT).counted(1, COUNT, null, line(1, MILK, null, 1));
        assertThat(floor.accepted(2, new CancelStocktake(COUNT, "wrong day")))
                .containsExactly(new StocktakeCancelled(COUNT, STORE, "wrong day"));
        floor.refused(3, count(line(1, MILK, null, 1)), new StocktakeAlreadyCancelled(COUNT));
        floor.refused(3, new CancelStocktake(COUNT, "again"), new StocktakeAlreadyCancelled(COUNT));
        assertThat(floor.book(MILK)).isZero();
        assertThat(LI).isNotEqualTo(WANG);
    }

    private Quantity variance(Sku sku) {
        return floor.stock(sku).openCount(null).orElseThrow().variance();
    }

    private static CountGoods count(CountLine line) {
        return new CountGoods(COUNT, WANG, null, null, List.of(line));
    }
}
