package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankCommand.MatchBankLine;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much somebody posts by saying what becomes of the rest of a line. */
final class RestAmount implements Stakes<MatchBankLine> {
    @Override
    public Optional<Stake> of(MatchBankLine command, Accepted accepted, States states) {
        return accepted.happened(BankLineMatched.class)
                .filter(matched -> matched.rest() != null)
                .findFirst()
                .map(matched -> Stake.of(command.line().value(), FinancePermissions.RECONCILE_LIMIT,
                        size(matched.restMinor())));
    }

    private static Money size(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
