package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.LedgerRejection;
import java.util.List;

/** What the kernel itself writes and answers, whatever the capabilities are. */
public final class OutcomeTypes implements Slice {
    @Override
    public String capability() {
        return "commands";
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("commands.CommandAccepted", CommandAccepted.class),
                StoredType.first("commands.CommandRefused", CommandRefused.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), LedgerRejection.class);
    }
}
