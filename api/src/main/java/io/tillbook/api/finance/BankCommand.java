package io.tillbook.api.finance;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of statements of the bank, which are compared with the books. */
public sealed interface BankCommand extends Command {
    /** Most lines that come at once. */
    int MOST_LINES = 100;
    /** Most parts of a statement. */
    int MOST_PARTS = 1_000;
    /** Most movements of one line: one payout may be for as many bills. */
    int MOST_MOVEMENTS = 50;

    /**
     * Takes lines of a statement. Lines that were taken before are left as they are, so statements may overlap.
     *
     * @param account the account
     * @param sha256 of the statement
     * @param part which of its parts, from 1 on; each is taken once
     * @param lines each once
     */
    record TakeBankLines(BankAccount account, StatementHash sha256, @AtMost(MOST_PARTS) int part,
            @AtLeast(1) @AtMost(MOST_LINES) List<BankLine> lines) implements BankCommand {
        /** Checks the fields. */
        public TakeBankLines {
            Require.present("account", account);
            Require.present("sha256", sha256);
            Require.between("part", part, 1, MOST_PARTS);
            lines = Require.list("lines", Require.present("lines", lines));
            if (lines.isEmpty() || lines.size() > MOST_LINES) {
                throw new InvalidField("lines", "must have 1 to " + MOST_LINES + " entries");
            }
            if (!Require.distinct(lines.stream().map(BankLine::id).toList())) {
                throw new InvalidField("lines", "must have each line once");
            }
        }
    }

    /**
     * Says what a line is in the books: movements that add up to it, and what becomes of the rest where they do not.
     *
     * @param account the account
     * @param line which line
     * @param movements what the books have of it, each once; none where the line is all rest
     * @param rest what becomes of what they differ by; missing where they do not
     * @param approval who confirms the rest, where it is more than the sender may post alone
     */
    record MatchBankLine(BankAccount account, BankLineId line, @AtMost(MOST_MOVEMENTS) List<BankMovement> movements,
            @Nullable BankRest rest, @Nullable ApprovalId approval) implements BankCommand {
        /** Checks the fields. */
        public MatchBankLine {
            Require.present("account", account);
            Require.present("line", line);
            movements = Require.list("movements", Require.present("movements", movements));
            if (movements.size() > MOST_MOVEMENTS) {
                throw new InvalidField("movements", "must have at most " + MOST_MOVEMENTS + " entries");
            }
            if (!Require.distinct(movements.stream().map(BankMovement::position).toList())) {
                throw new InvalidField("movements", "must have each position once");
            }
            if (movements.isEmpty() && rest == null) {
                throw new InvalidField("rest", "must be given where there are no movements");
            }
        }
    }

    /**
     * Takes back what was said of a line; what was posted for its rest is posted the other way round.
     *
     * @param account the account
     * @param line which line
     * @param reason why, in words
     */
    record UnmatchBankLine(BankAccount account, BankLineId line, String reason) implements BankCommand {
        /** Checks the fields. */
        public UnmatchBankLine {
            Require.present("account", account);
            Require.present("line", line);
            Require.text("reason", reason);
        }
    }
}
