package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
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

    private static Circumstances about(LocationId location, TransferId transfer, TransferredLine line,
            StockCause.Kind kind, Parties parties) {
        return Circumstances.of(location, line.sku(), new StockCause(kind, transfer.value(), line.lineNo()), parties);
    }
}
