package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankCommand.TakeBankLines;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankRejection.StatementAlreadyTaken;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;

/** Takes the lines of a statement that no statement has told of before. */
final class TakeBankLinesDecider implements Decider<TakeBankLines> {
    private static final StreamType<Existence> PART = Existence.stream("bankstatement");

    /** A part as a part of a stream's name. */
    private record Part(String value) implements Id {}

    @Override
    public Footprint footprint(TakeBankLines command, States known) {
        return Footprint.none()
                .writing(part(command))
                .writingAll(command.lines().stream().map(line -> StatementLine.at(command.account(), line.id())));
    }

    private static StreamRef<Existence> part(TakeBankLines command) {
        return PART.at(command.account(), command.sha256(), new Part(Integer.toString(command.part())));
    }

    @Override
    public Decision decide(TakeBankLines command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Rules.when(states.of(part(command)).isPresent(),
                        () -> new StatementAlreadyTaken(command.account(), command.sha256(), command.part())))
                .orElseGet(() -> taken(command, states));
    }

    private static Decision taken(TakeBankLines command, States states) {
        List<BankLine> fresh = command.lines()
                .stream()
                .filter(line -> states
                        .of(StatementLine.at(command.account(), line.id())) instanceof StatementLine.Unknown)
                .toList();
        Draft draft = new Draft(states).add(part(command), new BankStatementTaken(command.account(), command.sha256(),
                command.part(), fresh.size(), command.lines().size() - fresh.size()));
        fresh.forEach(line -> draft.add(StatementLine.at(command.account(), line.id()),
                new BankLineTaken(command.account(), line)));
        return draft.accepted();
    }
}
