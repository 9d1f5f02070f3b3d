package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.PEAR;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Pears of a few batches, some of them quarantined in part. */
record Lots(History history, Random random) {
    /** Pears are weighed, and cost what the costing says. */
    static NewEvent pears(Costing costing) {
        return new NewEvent(Product.at(PEAR), new ProductRegistered(PEAR, "pear", Unit.KG, "fruit", null, List.of(),
                null, null, null, null, null, costing));
    }

    /** Goods of some batches come to a location. */
    void receive(LocationId location, int lots) {
        for (int lineNo = 1; lineNo <= lots; lineNo++) {
            int number = random.nextInt(3);
            Batch batch = new Batch(new BatchId("B" + number), null, LocalDate.of(2026, 12, 1 + number));
            Draft draft = new Draft(history);
            StockLedger.receive(draft, new Arrival(location, PEAR, Quantity.ofThousandths(1 + random.nextInt(3_000)),
                    Money.of(random.nextInt(2_000)), batch, null, random.nextInt(3) == 0,
                    new StockCause(StockCause.Kind.GOODS_RECEIPT, "G-" + location.value(), lineNo),
                    Circumstances.MORNING.minusDays(lots - lineNo)));
            ((Accepted) draft.accepted()).events().forEach(history::add);
        }
    }

    /** Some of a batch to be sent, quarantined or not. */
    DispatchLine some(BatchBalance balance) {
        long quantity = 1 + random.nextLong(balance.onHand().thousandths());
        int lineNo = 1 + Integer.parseInt(balance.batch().id().value().substring(1));
        return new DispatchLine(lineNo, PEAR, Quantity.ofThousandths(quantity), balance.batch().id(), "recalled");
    }

    /** The stock at a location. */
    static Stock at(History history, LocationId location) {
        return history.of(Stock.at(location, PEAR));
    }
}
