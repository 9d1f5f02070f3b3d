package io.tillbook.api.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;

/** Why transfers refuses. */
public sealed interface TransfersRejection extends Rejection {
    /** The id is taken by a transfer requested earlier. */
    record TransferAlreadyRequested(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " was requested before.";
        }
    }

    /** The request was approved before. */
    record TransferAlreadyApproved(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " is approved already.";
        }
    }

    /** The request was turned down. */
    record TransferAlreadyRejected(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " was rejected.";
        }
    }

    /** An approval can cut what was requested, not raise it. */
    record ApprovalExceedsRequest(int lineNo, Quantity approved, Quantity requested) implements TransfersRejection {
        @Override
        public String detail() {
            return "Of line " + lineNo + " " + requested.toDecimal() + " were requested, " + approved.toDecimal()
                    + " cannot be approved.";
        }
    }

    /** An approval of nothing is a rejection, which has a reason. */
    record NothingApproved(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Nothing of transfer " + transferId.value() + " is left to be sent: it has to be rejected.";
        }
    }

    /** What was requested has to be approved before it is sent. */
    record TransferNotApproved(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " is not approved.";
        }
    }

    /** Goods that were requested go where they were requested, from where they were. */
    record RouteDiffersFromRequest(TransferId transferId, LocationId from, LocationId to)
            implements
            TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " was requested from location " + from.value()
                    + " to location " + to.value() + ".";
        }
    }

    /** A line has the product it was requested with. */
    record ProductDiffersFromRequest(int lineNo, Sku dispatched, Sku requested) implements TransfersRejection {
        @Override
        public String detail() {
            return "Line " + lineNo + " was requested with product " + requested.value() + ", not "
                    + dispatched.value() + ".";
        }
    }

    /** More is sent than was approved. */
    record DispatchExceedsApproval(int lineNo, Quantity dispatched, Quantity approved) implements TransfersRejection {
        @Override
        public String detail() {
            return "Of line " + lineNo + " " + approved.toDecimal() + " were approved, not " + dispatched.toDecimal()
                    + ".";
        }
    }

    /** Nothing has been sent yet. */
    record TransferNotDispatched(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " has not been dispatched.";
        }
    }

    /** Goods arrive where they were sent to. */
    record NotTheDestination(TransferId transferId, LocationId location, LocationId destination)
            implements
            TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " goes to location " + destination.value() + ", not to "
                    + location.value() + ".";
        }
    }

    /** A transfer is closed by telling of all goods that are on their way what became of them. */
    record ClosingDoesNotMatch(int lineNo, Quantity closed, Quantity inTransit) implements TransfersRejection {
        @Override
        public String detail() {
            return "Of line " + lineNo + " " + inTransit.toDecimal() + " are on their way, " + closed.toDecimal()
                    + " are accounted for.";
        }
    }

    /** The id is taken by a transfer dispatched earlier. */
    record TransferAlreadyDispatched(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " is on its way already.";
        }
    }

    /** There is no such transfer. */
    record UnknownTransfer(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " is not known.";
        }
    }

    /** The transfer has no such line. */
    record UnknownTransferLine(TransferId transferId, int lineNo) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " has no line " + lineNo + ".";
        }
    }

    /** Everything that was sent has arrived or was given up before. */
    record NothingInTransit(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Nothing of transfer " + transferId.value() + " is on its way.";
        }
    }

    /** More arrived than is on its way; the surplus is an adjustment of its own. */
    record ReceiptExceedsTransit(int lineNo, Quantity received, Quantity inTransit) implements TransfersRejection {
        @Override
        public String detail() {
            return "Of line " + lineNo + " " + inTransit.toDecimal() + " are on their way, not " + received.toDecimal()
                    + ".";
        }
    }
}
