package io.tillbook.command.pricing.markdown;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store with ten milk of one batch that has three days left; each costs 1000 and has cost 300. */
final class Dairy {
    static final LocalDate TODAY = MORNING.toLocalDate();
    static final Batch LOT = new Batch(new BatchId("L1"), null, TODAY.plusDays(3));
    static final ProposeMarkdown PROPOSE = new ProposeMarkdown(STORE, MILK, LOT.id(), 3, null);
    static final MarkdownId MARKDOWN = PROPOSE.markdown();

    private Dairy() {}

    static <C extends Command> DeciderSpec<C> open(Decider<C> decider) {
        return open(decider, new BatchBalance(LOT, MORNING, Quantity.of(10), Quantity.ZERO, false));
    }

    /** The same with another batch. */
    static <C extends Command> DeciderSpec<C> open(Decider<C> decider, BatchBalance batch) {
        return DeciderSpec.of(decider)
                .given(Shop.opened(STORE, NegativeStock.BLOCK), milk(1_000L))
                .given(Stock.at(STORE, MILK), new StockReceived(STORE, MILK, Quantity.of(10), Money.of(3_000),
                        Money.ZERO, new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), batch.batch().id(), null,
                        batch.batch().expiresOn(),
                        new StockBalance(batch.onHand(), Money.of(3_000), null, List.of(batch), null)));
    }

    static NewEvent milk(@Nullable Long price) {
        return new NewEvent(Product.at(MILK), new ProductRegistered(MILK, "Milk", Unit.PIECE, "food/dairy", null,
                List.of(), null, null, price == null ? null : Money.of(price), true, null, Costing.MOVING_AVERAGE));
    }

    static NewEvent steps(@Nullable String category, @Nullable MarkdownSteps steps, LocalDate from) {
        return new NewEvent(ChainMarkdownPlan.STREAM,
                new MarkdownStepsSet(category, steps, from, MORNING.minusDays(1).toInstant(), null));
    }

    /** What is usual holds since long ago. */
    static NewEvent usual() {
        return steps(null, MarkdownSteps.USUAL, TODAY.minusDays(30));
    }
}
