package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;

/** Why transfers refuses. */
public sealed interface TransfersRejection extends Rejection {
    /** The id is taken by a transfer dispatched earlier. */
    record TransferAlreadyDispatched(TransferId transferId) implements TransfersRejection {
        @Override
        public String detail() {
            return "Transfer " + transferId.value() + " is on its way already.";
        }
    }

    /** No such transfer was dispatched. */
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
