package io.tillbook.command.finance;

import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.EntryReversed;
import io.tillbook.api.finance.FinanceEvent.OfEntry;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;

/** An entry that somebody has posted. */
sealed interface PostedEntry {
    /** How its stream folds. */
    StreamType<PostedEntry> STREAM = StreamType.<PostedEntry>of("entry", new Unknown())
            .on(OfEntry.class, PostedEntry::evolve);

    /** Nobody has posted it. */
    record Unknown() implements PostedEntry {}

    /** It stands. */
    record Standing(CashCause cause, List<ManualLine> lines) implements PostedEntry {}

    /** It was taken back. */
    record Reversed() implements PostedEntry {}

    static StreamRef<PostedEntry> at(EntryId entry) {
        return STREAM.at(entry);
    }

    private static PostedEntry evolve(PostedEntry before, OfEntry event) {
        return switch (event) {
            case EntryPosted posted -> new Standing(posted.cause(), posted.lines());
            case EntryReversed _ -> new Reversed();
        };
    }
}
