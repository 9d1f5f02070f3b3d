package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankCommand.UnmatchBankLine;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankRejection.BankLineNotMatched;
import io.tillbook.api.finance.BankRejection.UnknownBankLine;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.finance.bank.StatementLine.Matched;
import io.tillbook.command.finance.bank.StatementLine.Open;
import io.tillbook.command.finance.bank.StatementLine.Unknown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes back what was said of a line, so that it and its movements can be matched anew. */
final class UnmatchBankLineDecider implements Decider<UnmatchBankLine> {
    @Override
    public Footprint footprint(UnmatchBankLine command, States known) {
        Footprint line = Footprint.none().writing(StatementLine.at(command.account(), command.line()));
        return known.of(StatementLine.at(command.account(), command.line())) instanceof Matched matched
                ? line.writingAll(matched.as().movements().stream().map(MatchedMovement::at))
                : line;
    }

    @Override
    public Decision decide(UnmatchBankLine command, Occurrence occurrence, States states) {
        return switch (states.of(StatementLine.at(command.account(), command.line()))) {
            case Unknown _ -> Decision.refused(new UnknownBankLine(command.account(), command.line()));
            case Open _ -> Decision.refused(new BankLineNotMatched(command.account(), command.line()));
            case Matched matched -> unmatched(command, matched.as(), occurrence, states);
        };
    }

    private static Decision unmatched(UnmatchBankLine command, BankLineMatched as, Occurrence occurrence,
            States states) {
        Draft draft = new Draft(states).add(StatementLine.at(command.account(), command.line()),
                new BankLineUnmatched(as.account(), as.line(), as.movements(), as.rest(), as.restMinor(),
                        command.reason(), occurrence.employee()));
        as.movements()
                .forEach(movement -> draft.add(MatchedMovement.at(movement), new BankMovementFreed(movement)));
        return draft.accepted();
    }
}
