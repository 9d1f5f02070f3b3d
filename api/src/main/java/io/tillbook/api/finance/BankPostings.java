package io.tillbook.api.finance;

import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankEvent.OfMovement;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bank tells does to the accounts: only what the books had not told of is posted. */
final class BankPostings {
    private BankPostings() {}

    static List<Entry> of(BankEvent event) {
        return switch (event) {
            case BankLineMatched matched -> rest(matched.line(), matched.rest(), matched.restMinor(), matched.by());
            case BankLineUnmatched back ->
                rest(back.line(), back.rest(), back.restMinor().negated(), back.by());
            case BankStatementTaken _,BankLineTaken _,OfMovement _ -> List.of();
        };
    }

    private static List<Entry> rest(BankLine line, @Nullable BankRest rest, Money amount, @Nullable EmployeeId by) {
        return rest == null ? List.of()
                : new Draft(line.day(), PostingRule.BANK_DIFFERENCE, rest.cause()).by(by)
                        .memo(rest.memo())
                        .debit(AccountRole.BANK, amount, null)
                        .credit(rest.role(), amount, rest.location())
                        .entries();
    }
}
