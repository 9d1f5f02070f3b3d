package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceRejection.EntryAlreadyPosted;
import io.tillbook.api.finance.FinanceRejection.EntryNotBalanced;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts an entry whose debits are as much as its credits, in a month that is open. */
final class PostEntryDecider implements Decider<PostEntry> {
    @Override
    public Footprint footprint(PostEntry command, States known) {
        return Footprint.none()
                .writing(PostedEntry.at(command.entryId()))
                .reading(Closings.ref())
                .readingAll(locations(command).map(Location::at));
    }

    private static Stream<LocationId> locations(PostEntry command) {
        return command.lines().stream().map(ManualLine::location).filter(Objects::nonNull).distinct();
    }

    @Override
    public Decision decide(PostEntry command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Rules.when(
                        !(states.of(PostedEntry.at(command.entryId())) instanceof PostedEntry.Unknown),
                        () -> new EntryAlreadyPosted(command.entryId())), () -> unbalanced(command),
                        () -> Closings.closed(states, command.on()),
                        () -> Rules.firstOf(locations(command).toList(),
                                location -> Catalog.unknownLocation(states, location)))
                .orElseGet(() -> new Draft(states)
                        .add(PostedEntry.at(command.entryId()),
                                new EntryPosted(command.entryId(), command.on(), command.cause(), command.memo(),
                                        command.lines(), occurrence.employee()))
                        .accepted());
    }

    private static Optional<EntryNotBalanced> unbalanced(PostEntry command) {
        Money debits = sum(command.lines().stream().map(ManualLine::debitMinor));
        Money credits = sum(command.lines().stream().map(ManualLine::creditMinor));
        return Rules.when(!debits.equals(credits), () -> new EntryNotBalanced(debits, credits));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
