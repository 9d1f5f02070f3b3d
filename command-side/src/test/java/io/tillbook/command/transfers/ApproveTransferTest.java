package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.moved;
import static io.tillbook.command.transfers.Wanted.allowed;
import static io.tillbook.command.transfers.Wanted.approve;
import static io.tillbook.command.transfers.Wanted.approved;
import static io.tillbook.command.transfers.Wanted.cut;
import static io.tillbook.command.transfers.Wanted.rejected;
import static io.tillbook.command.transfers.Wanted.requested;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ApproveLine;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersRejection.ApprovalExceedsRequest;
import io.tillbook.api.transfers.TransfersRejection.NothingApproved;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyApproved;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRejected;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request is approved, as it is or cut, or turned down. */
class ApproveTransferTest {
    private static final RejectTransfer REJECT = new RejectTransfer(TRANSFER, "too late");
    private static final NewEvent DISPATCHED = new NewEvent(Transfer.at(TRANSFER),
            new TransferDispatched(TRANSFER, WAREHOUSE, STORE, List.of(moved(1, MILK, 1, 100))));

    @Test
    void everythingMayBeSentUnlessItIsCut() {
        approval(requested()).when(approve()).then(allowed(10, 5));
        approval(requested()).when(approve(cut(1, 4))).then(allowed(4, 5));
        approval(requested()).when(approve(cut(2, 0), cut(1, 10))).then(allowed(10, 0));
    }

    @Test
    void nothingIsRaised() {
        approval(requested()).when(approve(cut(2, 6)))
                .thenRefused(new ApprovalExceedsRequest(2, Quantity.of(6), Quantity.of(5)));
    }

    @Test
    void whatWasNotRequestedIsNotApproved() {
        approval(requested()).when(approve(cut(3, 1))).thenRefused(new UnknownTransferLine(TRANSFER, 3));
    }

    @Test
    void piecesAreCutWhole() {
        Quantity half = Quantity.ofThousandths(500);

        approval(requested()).when(approve(new ApproveLine(1, half))).thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void anApprovalOfNothingIsARejection() {
        approval(requested()).when(approve(cut(1, 0), cut(2, 0))).thenRefused(new NothingApproved(TRANSFER));
    }

    @Test
    void onlyAnOpenRequestIsApproved() {
        approval().when(approve()).thenRefused(new UnknownTransfer(TRANSFER));
        approval(approved(10, 5)).when(approve()).thenRefused(new TransferAlreadyApproved(TRANSFER));
        approval(rejected()).when(approve()).thenRefused(new TransferAlreadyRejected(TRANSFER));
        approval(DISPATCHED).when(approve()).thenRefused(new TransferAlreadyDispatched(TRANSFER));
    }

    @Test
    void aRequestIsTurnedDownUntilItIsSent() {
        TransferRejected rejection = new TransferRejected(TRANSFER, WAREHOUSE, STORE, "too late");

        rejection(requested()).when(REJECT).then(rejection);
        rejection(requested(), approved(10, 5)).when(REJECT).then(rejection);
        rejection().when(REJECT).thenRefused(new UnknownTransfer(TRANSFER));
        rejection(rejected()).when(REJECT).thenRefused(new TransferAlreadyRejected(TRANSFER));
        rejection(DISPATCHED).when(REJECT).thenRefused(new TransferAlreadyDispatched(TRANSFER));
    }

    private static DeciderSpec<ApproveTransfer> approval(NewEvent... before) {
        return DeciderSpec.of(new ApproveTransferDecider()).given(Shop.store(NegativeStock.BLOCK)).given(before);
    }

    private static DeciderSpec<RejectTransfer> rejection(NewEvent... before) {
        return DeciderSpec.of(new RejectTransferDecider()).given(before);
    }
}
