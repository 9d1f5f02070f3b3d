package io.tillbook.command.kernel;

import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.command.Capabilities;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts that can each be taken but not be booked together. */
class OverflowTest {
    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());

    @Test
    void areRefusedAndChangeNothing() {
        ledger.send(id(1), new OpenLocation(Shop.STORE, "Store", LocationKind.STORE, null, Shop.ZONE,
                NegativeStock.ALLOW));
        ledger.send(id(2), new RegisterProduct(Shop.PEAR, "Pear", Unit.KG, null, null, List.of(), null, null, null));
        ledger.send(id(3), new ReceiveGoods(new GoodsReceiptId("gr"), Shop.STORE, null,
                List.of(new GoodsReceiptLine(1, Shop.PEAR, Quantity.ofThousandths(1), null,
                        Money.of(Money.MAX_MINOR), null, null, null))));
        Stock before = ledger.state(Stock.at(Shop.STORE, Shop.PEAR));

        Answer answer = ledger.send(id(4), new AdjustStock(Shop.STORE, Shop.PEAR, null,
                Quantity.ofThousandths(-Quantity.MAX_THOUSANDTHS), "gone"));

        assertThat(answer).isInstanceOfSatisfying(Decided.class, decided -> assertThat(decided.outcome())
                .isInstanceOfSatisfying(CommandRefused.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new AmountOutOfRange())));
        assertThat(ledger.state(Stock.at(Shop.STORE, Shop.PEAR))).isEqualTo(before);
        assertThat(ledger.send(id(5), new AdjustStock(Shop.STORE, Shop.PEAR, null, Quantity.of(1), "found")))
                .isInstanceOfSatisfying(Decided.class,
                        decided -> assertThat(decided.outcome()).isInstanceOf(CommandAccepted.class));
    }
}
