package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.arrived;
import static io.tillbook.command.transfers.Sent.moved;
import static io.tillbook.command.transfers.Sent.receive;
import static io.tillbook.command.transfers.Wanted.approved;
import static io.tillbook.command.transfers.Wanted.rejected;
import static io.tillbook.command.transfers.Wanted.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.api.transfers.TransfersRejection.NotTheDestination;
import io.tillbook.api.transfers.TransfersRejection.NothingInTransit;
import io.tillbook.api.transfers.TransfersRejection.ReceiptExceedsTransit;
import io.tillbook.api.transfers.TransfersRejection.TransferNotDispatched;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.DeciderSpec.Outcome;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three cartons of milk for 10.00 and five kilograms of pears for 7.00 are on their way. */
class ReceiveTransferTest {
    private final DeciderSpec<ReceiveTransfer> spec = DeciderSpec.of(new ReceiveTransferDecider())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Transfer.at(TRANSFER), new TransferDispatched(TRANSFER, WAREHOUSE, STORE,
                    List.of(moved(1, MILK, 3, 1_000), moved(2, PEAR, 5, 700))));

    @Test
    void whatArrivesBringsItsShareOfTheValue() {
        spec.when(receive(null, arrived(1, 1)))
                .then(new TransferReceived(TRANSFER, WAREHOUSE, STORE, List.of(moved(1, MILK, 1, 333))),
                        new StockReceived(STORE, MILK, Quantity.of(1), Money.of(333), Money.ZERO,
                                new StockCause(StockCause.Kind.TRANSFER_IN, "X1", 1), null, null, null,
                                new StockBalance(Quantity.of(1), Money.of(333)), null,
                                Circumstances.MORNING.toLocalDate()));
    }

    @Test
    void theRestStaysInTransitUntilItArrives() {
        spec.givenAccepted(receive(Shortfall.IN_TRANSIT, arrived(1, 2)))
                .when(receive(null, arrived(1, 1), arrived(2, 5)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.of(1_000)))
                .thenState(Stock.at(STORE, PEAR), stock -> assertThat(stock.value()).isEqualTo(Money.of(700)));
    }

    @Test
    void whatIsGivenUpLeavesWithItsShareOfTheValue() {
        spec.when(receive(Shortfall.DAMAGED, arrived(1, 2)))
                .thenOn(Transfer.at(TRANSFER),
                        new TransferReceived(TRANSFER, WAREHOUSE, STORE, List.of(moved(1, MILK, 2, 666))),
                        new TransferShortfallRecorded(TRANSFER, WAREHOUSE, STORE, Shortfall.DAMAGED,
                                List.of(moved(1, MILK, 1, 334), moved(2, PEAR, 5, 700))));
    }

    @Test
    void everythingCanBeGivenUp() {
        spec.when(receive(Shortfall.LOST, arrived(1, 0)))
                .then(new TransferShortfallRecorded(TRANSFER, WAREHOUSE, STORE, Shortfall.LOST,
                        List.of(moved(1, MILK, 3, 1_000), moved(2, PEAR, 5, 700))));
    }

    @Test
    void nothingIsGivenUpWhenEverythingArrived() {
        spec.when(receive(Shortfall.LOST, arrived(1, 3), arrived(2, 5)))
                .thenKinds(TransferReceived.class, StockReceived.class, StockReceived.class);
    }

    @Test
    void thereIsNoSuchTransfer() {
        TransferId other = new TransferId("X9");

        spec.when(new ReceiveTransfer(other, List.of(arrived(1, 1)), null)).thenRefused(new UnknownTransfer(other));
    }

    @Test
    void theTransferHasNoSuchLine() {
        spec.when(receive(null, arrived(1, 1), arrived(7, 1))).thenRefused(new UnknownTransferLine(TRANSFER, 7));
    }

    @Test
    void goodsArriveWhereTheyWereSentTo() {
        spec.when(new ReceiveTransfer(TRANSFER, List.of(arrived(1, 1)), null, WAREHOUSE))
                .thenRefused(new NotTheDestination(TRANSFER, WAREHOUSE, STORE));
        spec.when(new ReceiveTransfer(TRANSFER, List.of(arrived(1, 1)), null, STORE)).thenAccepted();
    }

    @Test
    void nothingHasBeenSentYet() {
        requestedOnly(requested()).thenRefused(new TransferNotDispatched(TRANSFER));
        requestedOnly(approved(10, 5)).thenRefused(new TransferNotDispatched(TRANSFER));
        requestedOnly(rejected()).thenRefused(new TransferNotDispatched(TRANSFER));
    }

    private static Outcome requestedOnly(NewEvent before) {
        return DeciderSpec.of(new ReceiveTransferDecider()).given(before).when(receive(null, arrived(1, 1)));
    }

    @Test
    void nothingIsOnItsWayAnyMore() {
        spec.givenAccepted(receive(Shortfall.LOST, arrived(1, 3)))
                .when(receive(null, arrived(2, 1)))
                .thenRefused(new NothingInTransit(TRANSFER));
    }

    @Test
    void moreArrivesThanIsOnItsWay() {
        spec.givenAccepted(receive(null, arrived(1, 2)))
                .when(receive(null, arrived(1, 2)))
                .thenRefused(new ReceiptExceedsTransit(1, Quantity.of(2), Quantity.of(1)));
    }

    @Test
    void aPieceArrivesInParts() {
        Quantity half = Quantity.ofThousandths(500);

        spec.when(receive(null, new ReceiveLine(1, half))).thenRefused(new IndivisibleProduct(MILK, half));
    }
}
