package io.tillbook.query.finance;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.BankRest;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement.
 *
 * @param amountMinor in minor units: what came in is above 0, what went out below
 * @param movements what the books have of it
 * @param rest what became of what they differ by; null where they do not
 * @param restMinor how much that is, in minor units
 * @param by who has matched it; null where nobody did
 * @param order sorts by day, and on a day by when the line came
 */
record BankLineView(BankAccount account, BankLineId id, LocalDate day, Money amountMinor, @Nullable String reference,
        @Nullable String memo, BankLineState state, List<BankMovement> movements, @Nullable BankRest rest,
        Money restMinor, @Nullable EmployeeId by, String order) {
    static String key(BankAccount account, BankLineId line) {
        return account.value() + "/" + line.value();
    }

    static BankLineView open(BankAccount account, BankLine line, String order) {
        return new BankLineView(account, line.id(), line.day(), line.amountMinor(), line.reference(), line.memo(),
                BankLineState.OPEN, List.of(), null, Money.ZERO, null, order);
    }

    BankLineView matched(BankLineMatched as) {
        return new BankLineView(account, id, day, amountMinor, reference, memo, BankLineState.MATCHED, as.movements(),
                as.rest(), as.restMinor(), as.by(), order);
    }

    BankLineView opened() {
        return new BankLineView(account, id, day, amountMinor, reference, memo, BankLineState.OPEN, List.of(), null,
                Money.ZERO, null, order);
    }
}
