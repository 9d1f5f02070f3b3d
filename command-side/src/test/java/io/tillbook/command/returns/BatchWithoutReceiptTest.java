package io.tillbook.command.returns;

import static io.tillbook.command.returns.NoReceipt.back;
import static io.tillbook.command.returns.NoReceipt.credit;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesDiffer;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesMissing;
import io.tillbook.api.inventory.InventoryRejection.BatchMissing;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goods of batches come back without a receipt as they come in from anywhere. */
class BatchWithoutReceiptTest {
    private static final BatchId LOT = new BatchId("L1");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 29);

    private final DeciderSpec<AcceptReturnWithoutReceipt> spec = DeciderSpec
            .of(CheckoutOrder.returns().bookingWithoutReceipt())
            .given(Shop.opened(STORE, NegativeStock.BLOCK), NoReceipt.perishable(MILK));

    @Test
    void goodsNameTheirBatchAndItsLastDay() {
        spec.when(one(true, null, null, null)).thenRefused(new BatchMissing(MILK));
        spec.when(one(true, null, LOT, null)).thenRefused(new BatchDatesMissing(MILK, LOT));
        spec.when(one(false, null, null, null)).thenAccepted();
    }

    @Test
    void goodsGoIntoTheirBatch() {
        ReturnWithoutReceiptAccepted event = spec.when(one(true, null, LOT, LAST_DAY))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.batches().onHandOf(LOT))
                        .isEqualTo(Quantity.of(1)))
                .only(ReturnWithoutReceiptAccepted.class);
        assertThat(event.lines().getFirst().batch()).isEqualTo(new Batch(LOT, null, LAST_DAY));
    }

    @Test
    void aBatchThatIsThereNeedNotTellItsDatesAndHasNoOthers() {
        spec.givenAccepted(one(true, null, LOT, LAST_DAY));
        ReturnWithoutReceiptAccepted event = spec.when(two(LOT, null)).only(ReturnWithoutReceiptAccepted.class);
        assertThat(event.lines().getFirst().batch()).isEqualTo(new Batch(LOT, null, LAST_DAY));
        spec.when(new AcceptReturnWithoutReceipt(new ReturnId("B3"), STORE, Shop.TILL,
                one(true, null, LOT, LAST_DAY.plusDays(1)).lines(), List.of(credit(1)), "lost the receipt", null,
                null))
                .thenRefused(new BatchDatesDiffer(STORE, MILK, new Batch(LOT, null, LAST_DAY),
                        new Batch(LOT, null, LAST_DAY.plusDays(1))));
    }

    @Test
    void goodsThatHaveToBeLookedAtAreQuarantined() {
        spec.when(one(true, true, LOT, LAST_DAY))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.batches().named(LOT))
                        .hasValueSatisfying(lot -> assertThat(lot).extracting(BatchBalance::quarantined)
                                .isEqualTo(Quantity.of(1))));
    }

    private static AcceptReturnWithoutReceipt one(boolean restock, @Nullable Boolean quarantine,
            @Nullable BatchId batch, @Nullable LocalDate expiresOn) {
        return back("B1", List.of(new ReturnLineWithoutReceipt(1, MILK, Quantity.of(1), Money.of(1), restock,
                quarantine, batch, null, expiresOn)), credit(1));
    }

    private static AcceptReturnWithoutReceipt two(BatchId batch, @Nullable LocalDate expiresOn) {
        return back("B2", List.of(new ReturnLineWithoutReceipt(1, MILK, Quantity.of(2), Money.of(1), true, null, batch,
                null, expiresOn)), credit(1));
    }
}
