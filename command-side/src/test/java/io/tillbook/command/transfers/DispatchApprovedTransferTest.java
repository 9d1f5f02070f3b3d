package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.dispatch;
import static io.tillbook.command.transfers.Sent.line;
import static io.tillbook.command.transfers.Sent.moved;
import static io.tillbook.command.transfers.Wanted.approved;
import static io.tillbook.command.transfers.Wanted.rejected;
import static io.tillbook.command.transfers.Wanted.requested;
import static io.tillbook.command.transfers.Wanted.wanted;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersRejection.DispatchExceedsApproval;
import io.tillbook.api.transfers.TransfersRejection.ProductDiffersFromRequest;
import io.tillbook.api.transfers.TransfersRejection.RouteDiffersFromRequest;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRejected;
import io.tillbook.api.transfers.TransfersRejection.TransferNotApproved;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Six cartons of milk, of ten that were wanted, and five kilograms of pears may be sent. */
class DispatchApprovedTransferTest {
    private final DeciderSpec<DispatchTransfer> spec = DeciderSpec.of(new DispatchTransferDecider())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Shop.opened(WAREHOUSE, NegativeStock.BLOCK), Shop.opened(OTHER_STORE, NegativeStock.BLOCK))
            .given(Shop.stocked(WAREHOUSE, MILK, Quantity.of(20), 2_000))
            .given(Shop.stocked(WAREHOUSE, PEAR, Quantity.of(20), 4_000))
            .given(requested());

    @Test
    void everythingThatMayBeSentIsSent() {
        spec.given(approved(6, 5))
                .when(dispatch(line(1, MILK, 6), line(2, PEAR, 5)))
                .thenOn(Transfer.at(TRANSFER), new TransferDispatched(TRANSFER, WAREHOUSE, STORE,
                        List.of(moved(1, MILK, 6, 600), moved(2, PEAR, 5, 1_000))));
    }

    @Test
    void whatIsNotSentIsTold() {
        spec.given(approved(6, 5))
                .when(dispatch(line(1, MILK, 4)))
                .thenOn(Transfer.at(TRANSFER), new TransferDispatched(TRANSFER, WAREHOUSE, STORE,
                        List.of(moved(1, MILK, 4, 400)), List.of(wanted(1, MILK, 2), wanted(2, PEAR, 5))));
    }

    @Test
    void theRestIsNotSentLater() {
        spec.given(approved(6, 5))
                .givenAccepted(dispatch(line(1, MILK, 4)))
                .when(dispatch(line(2, PEAR, 5)))
                .thenRefused(new TransferAlreadyDispatched(TRANSFER));
    }

    @Test
    void moreThanWasApproved() {
        spec.given(approved(6, 0))
                .when(dispatch(line(1, MILK, 7)))
                .thenRefused(new DispatchExceedsApproval(1, Quantity.of(7), Quantity.of(6)));
        spec.when(dispatch(line(2, PEAR, 1)))
                .thenRefused(new DispatchExceedsApproval(2, Quantity.of(1), Quantity.ZERO));
    }

    @Test
    void somethingElseThanWasApproved() {
        spec.given(approved(6, 5))
                .when(dispatch(line(1, PEAR, 1)))
                .thenRefused(new ProductDiffersFromRequest(1, PEAR, MILK));
        spec.when(dispatch(line(3, MILK, 1))).thenRefused(new UnknownTransferLine(TRANSFER, 3));
        spec.when(new DispatchTransfer(TRANSFER, WAREHOUSE, OTHER_STORE, List.of(line(1, MILK, 1))))
                .thenRefused(new RouteDiffersFromRequest(TRANSFER, WAREHOUSE, STORE));
        spec.when(new DispatchTransfer(TRANSFER, STORE, WAREHOUSE, List.of(line(1, MILK, 1))))
                .thenRefused(new RouteDiffersFromRequest(TRANSFER, WAREHOUSE, STORE));
    }

    @Test
    void whatIsNotApprovedIsNotSent() {
        spec.when(dispatch(line(1, MILK, 1))).thenRefused(new TransferNotApproved(TRANSFER));
        spec.given(rejected())
                .when(dispatch(line(1, MILK, 1)))
                .thenRefused(new TransferAlreadyRejected(TRANSFER));
    }
}
