package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.testing.Shop.stocked;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.dispatch;
import static io.tillbook.command.transfers.Sent.line;
import static io.tillbook.command.transfers.Sent.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchTransferTest {
    private final DeciderSpec<DispatchTransfer> spec = DeciderSpec.of(new DispatchTransferDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void goodsLeaveAtWhatTheyCost() {
        warehouse(NegativeStock.BLOCK).given(stocked(WAREHOUSE, MILK, Quantity.of(3), 1_000))
                .when(dispatch(line(1, MILK, 1), line(2, MILK, 1)))
                .then(new TransferDispatched(TRANSFER, WAREHOUSE, STORE,
                        List.of(moved(1, MILK, 1, 333), moved(2, MILK, 1, 334))),
                        issued(1, 333, false, new StockBalance(Quantity.of(2), Money.of(667))),
                        issued(2, 334, false, new StockBalance(Quantity.of(1), Money.of(333))));
    }

    @Test
    void nothingArrivesUntilItIsReceived() {
        warehouse(NegativeStock.BLOCK).given(stocked(WAREHOUSE, MILK, Quantity.of(3), 1_000))
                .when(dispatch(line(1, MILK, 3)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.onHand()).isEqualTo(Quantity.ZERO))
                .thenState(Stock.at(WAREHOUSE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.ZERO));
    }

    @Test
    void aWarningWarehouseSendsWhatItDoesNotHaveAndRecordsThat() {
        warehouse(NegativeStock.WARN).when(dispatch(line(1, MILK, 1)))
                .thenKinds(TransferDispatched.class, StockIssued.class, StockWentNegative.class);
    }

    @Test
    void bothEndsHaveToBeOpen() {
        LocationId nowhere = new LocationId("S9");

        spec.when(dispatch(line(1, MILK, 1))).thenRefused(new UnknownLocation(WAREHOUSE));
        warehouse(NegativeStock.ALLOW)
                .when(new DispatchTransfer(TRANSFER, WAREHOUSE, nowhere, List.of(line(1, MILK, 1))))
                .thenRefused(new UnknownLocation(nowhere));
    }

    @Test
    void aTransferIsDispatchedOnce() {
        warehouse(NegativeStock.ALLOW).givenAccepted(dispatch(line(1, MILK, 1)))
                .when(dispatch(line(1, PEAR, 1)))
                .thenRefused(new TransferAlreadyDispatched(TRANSFER));
    }

    @Test
    void goodsNeedARegisteredProductAndPiecesGoWhole() {
        Sku ghost = new Sku("ghost");
        Quantity half = Quantity.ofThousandths(500);

        warehouse(NegativeStock.ALLOW).when(dispatch(line(1, ghost, 1))).thenRefused(new UnknownProduct(ghost));
        spec.when(dispatch(new DispatchLine(1, MILK, half, null))).thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void theLinesTogetherTakeMoreThanThereIs() {
        warehouse(NegativeStock.BLOCK).given(stocked(WAREHOUSE, MILK, Quantity.of(3), 1_000))
                .when(dispatch(line(1, MILK, 2), line(2, MILK, 2)))
                .thenRefused(new InsufficientStock(WAREHOUSE, MILK, Quantity.of(4), Quantity.of(3)));
    }

    private DeciderSpec<DispatchTransfer> warehouse(NegativeStock policy) {
        return spec.given(Shop.opened(WAREHOUSE, policy));
    }

    private static StockIssued issued(int lineNo, long costMinor, boolean provisional, StockBalance after) {
        return new StockIssued(WAREHOUSE, MILK, Quantity.of(1), Money.of(costMinor), provisional,
                new StockCause(StockCause.Kind.TRANSFER_OUT, "X1", lineNo), null, after);
    }
}
