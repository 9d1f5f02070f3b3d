package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankCommand.MatchBankLine;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.BankRejection.BankLineAlreadyMatched;
import io.tillbook.api.finance.BankRejection.MatchNotEqual;
import io.tillbook.api.finance.BankRejection.MovementAlreadyMatched;
import io.tillbook.api.finance.BankRejection.NothingLeft;
import io.tillbook.api.finance.BankRejection.UnknownBankLine;
import io.tillbook.api.finance.BankRest;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.finance.bank.StatementLine.Matched;
import io.tillbook.command.finance.bank.StatementLine.Open;
import io.tillbook.command.finance.bank.StatementLine.Unknown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Matches a line with what the books have of it. What the bank tells has happened, so a rest of a closed month is not
 * refused: it counts for the month that is open, as all that comes late.
 */
final class MatchBankLineDecider implements Decider<MatchBankLine> {
    @Override
    public Footprint footprint(MatchBankLine command, States known) {
        return Footprint.none()
                .writing(StatementLine.at(command.account(), command.line()))
                .writingAll(command.movements().stream().map(MatchedMovement::at))
                .readingAll(location(command).map(Location::at));
    }

    private static Stream<LocationId> location(MatchBankLine command) {
        BankRest rest = command.rest();
        return rest == null ? Stream.of() : Stream.ofNullable(rest.location());
    }

    @Override
    public Decision decide(MatchBankLine command, Occurrence occurrence, States states) {
        return switch (states.of(StatementLine.at(command.account(), command.line()))) {
            case Unknown _ -> Decision.refused(new UnknownBankLine(command.account(), command.line()));
            case Matched _ -> Decision.refused(new BankLineAlreadyMatched(command.account(), command.line()));
            case Open open -> decide(command, open.line(), occurrence, states);
        };
    }

    private static Decision decide(MatchBankLine command, BankLine line, Occurrence occurrence, States states) {
        Money movements = command.movements().stream().map(BankMovement::amountMinor).reduce(Money.ZERO, Money::plus);
        Money rest = line.amountMinor().minus(movements);
        return Rules
                .firstBroken(
                        () -> Rules.firstOf(command.movements(), movement -> matchedBefore(movement, states)),
                        () -> unequal(command, line, movements),
                        () -> Rules.firstOf(location(command).toList(),
                                location -> Catalog.unknownLocation(states, location)))
                .orElseGet(() -> matched(command,
                        new BankLineMatched(command.account(), line, command.movements(), command.rest(), rest,
                                occurrence.employee()),
                        states));
    }

    private static Optional<MovementAlreadyMatched> matchedBefore(BankMovement movement, States states) {
        return Optional.ofNullable(states.of(MatchedMovement.at(movement)).with())
                .map(with -> new MovementAlreadyMatched(movement.position(), with.account(), with.line()));
    }

    private static Optional<? extends Rejection> unequal(MatchBankLine command, BankLine line, Money movements) {
        boolean isEqual = line.amountMinor().equals(movements);
        return command.rest() == null
                ? Rules.when(!isEqual, () -> new MatchNotEqual(line.amountMinor(), movements))
                : Rules.when(isEqual, () -> new NothingLeft(line.id()));
    }

    private static Decision matched(MatchBankLine command, BankLineMatched matched, States states) {
        Draft draft = new Draft(states).add(StatementLine.at(command.account(), command.line()), matched);
        command.movements()
                .forEach(movement -> draft.add(MatchedMovement.at(movement),
                        new BankMovementMatched(movement, command.account(), command.line())));
        return draft.accepted();
    }
}
