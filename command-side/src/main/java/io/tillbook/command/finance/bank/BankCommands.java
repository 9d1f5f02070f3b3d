package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankCommand.MatchBankLine;
import io.tillbook.api.finance.BankCommand.TakeBankLines;
import io.tillbook.api.finance.BankCommand.UnmatchBankLine;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankRejection;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.kernel.Limit;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of statements of the bank. */
public final class BankCommands implements Slice {
    @Override
    public String capability() {
        return "finance";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("finance.TakeBankLines", TakeBankLines.class, FinancePermissions.RECONCILE,
                        new TakeBankLinesDecider()),
                new CommandHandling<>("finance.MatchBankLine", MatchBankLine.class, FinancePermissions.RECONCILE,
                        new MatchBankLineDecider(), new RestAmount()),
                new CommandHandling<>("finance.UnmatchBankLine", UnmatchBankLine.class, FinancePermissions.RECONCILE,
                        new UnmatchBankLineDecider()));
    }

    @Override
    public List<Limit> limits() {
        return List.of(FinancePermissions.RECONCILE_LIMIT);
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("finance.BankStatementTaken", BankStatementTaken.class),
                StoredType.first("finance.BankLineTaken", BankLineTaken.class),
                StoredType.first("finance.BankLineMatched", BankLineMatched.class),
                StoredType.first("finance.BankLineUnmatched", BankLineUnmatched.class),
                StoredType.first("finance.BankMovementMatched", BankMovementMatched.class),
                StoredType.first("finance.BankMovementFreed", BankMovementFreed.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), BankRejection.class);
    }
}
