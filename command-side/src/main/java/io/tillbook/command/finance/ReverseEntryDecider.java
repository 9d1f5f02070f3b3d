package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.ReverseEntry;
import io.tillbook.api.finance.FinanceEvent.EntryReversed;
import io.tillbook.api.finance.FinanceRejection.EntryAlreadyReversed;
import io.tillbook.api.finance.FinanceRejection.UnknownEntry;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.finance.PostedEntry.Reversed;
import io.tillbook.command.finance.PostedEntry.Standing;
import io.tillbook.command.finance.PostedEntry.Unknown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Takes back an entry by its opposite, once; an opposite is not taken back, but posted anew. */
final class ReverseEntryDecider implements Decider<ReverseEntry> {
    @Override
    public Footprint footprint(ReverseEntry command, States known) {
        return Footprint.none().writing(PostedEntry.at(command.entryId())).reading(Closings.ref());
    }

    @Override
    public Decision decide(ReverseEntry command, Occurrence occurrence, States states) {
        return switch (states.of(PostedEntry.at(command.entryId()))) {
            case Unknown _ -> Decision.refused(new UnknownEntry(command.entryId()));
            case Reversed _ -> Decision.refused(new EntryAlreadyReversed(command.entryId()));
            case Standing standing -> Rules.firstBroken(() -> Closings.closed(states, command.on()))
                    .orElseGet(() -> new Draft(states)
                            .add(PostedEntry.at(command.entryId()),
                                    new EntryReversed(command.entryId(), command.on(), standing.cause(),
                                            command.reason(),
                                            standing.lines().stream().map(ManualLine::reversed).toList(),
                                            occurrence.employee()))
                            .accepted());
        };
    }
}
