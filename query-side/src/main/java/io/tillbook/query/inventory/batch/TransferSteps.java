package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.query.inventory.batch.BatchStepView.Parties;
import io.tillbook.query.inventory.batch.StepsOfEvent.Circumstances;

/** What transfers tell of batches. */
final class TransferSteps {

    private TransferSteps() {}

    static void moved(TransfersEvent event, StepsOfEvent steps) {
        switch (event) {
            case TransferDispatched sent -> {
                Parties parties = Parties.transfer(sent.from(), sent.to());
                sent.lines()
                        .forEach(line -> steps.out(BatchStepKind.SENT,
                                about(sent.from(), sent.transferId(), line, StockCause.Kind.TRANSFER_OUT, parties),
                                line.goods()));
            }
            case TransferReceived arrived -> {
                Parties parties = Parties.transfer(arrived.from(), arrived.to());
                arrived.lines()
                        .forEach(line -> steps.in(BatchStepKind.ARRIVED,
                                about(arrived.to(), arrived.transferId(), line, StockCause.Kind.TRANSFER_IN, parties),
                                line.goods()));
            }
            case TransferShortfallRecorded missing -> lost(missing, steps);
            case TransferClosed closed -> closed.lines().forEach(line -> closed(closed, line, steps));
            // No goods have moved yet, or ever will.
            case TransferRequested _,TransferApproved _,TransferRejected _ -> {
            }
        }
    }

    private static void lost(TransferShortfallRecorded missing, StepsOfEvent steps) {
        // What is still on its way is not lost.
        if (missing.shortfall() != Shortfall.IN_TRANSIT) {
            Parties parties = Parties.transfer(missing.from(), missing.to());
            missing.lines()
                    .forEach(line -> steps.about(BatchStepKind.LOST,
                            about(missing.to(), missing.transferId(), line, StockCause.Kind.TRANSFER_IN, parties)
                                    .because(missing.shortfall().name()),
                            line.goods()));
        }
    }

    private static void closed(TransferClosed closed, ClosedLine line, StepsOfEvent steps) {
        Parties parties = Parties.transfer(closed.from(), closed.to());
        switch (line.reason()) {
            case LOST, DAMAGED -> steps.about(BatchStepKind.LOST,
                    about(closed.to(), closed.transferId(), line.goods(), StockCause.Kind.TRANSFER_IN, parties)
                            .because(line.reason().name()),
                    line.goods().goods());
            case RETURNED -> steps.in(BatchStepKind.ARRIVED,
                    about(closed.from(), closed.transferId(), line.goods(), StockCause.Kind.TRANSFER_BACK, parties),
                    line.goods().goods());
        }
    }

    private static Circumstances about(LocationId location, TransferId transfer, TransferredLine line,
            StockCause.Kind kind, Parties parties) {
        return Circumstances.of(location, line.sku(), new StockCause(kind, transfer.value(), line.lineNo()), parties);
    }
}
