package io.tillbook.query.finance;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an event has posted to the bank.
 *
 * @param eventPosition the position of the event
 * @param day the day that it counts for; null where nothing was posted there
 * @param amountMinor in minor units: what came in is above 0, what went out below
 * @param event the published name of the event; null where nothing was posted there
 * @param stream its stream
 * @param memo more about it, in words
 * @param line the line that it is matched with; null where there is none
 * @param toldMinor what whoever has matched it took it for, in minor units; zero where nobody did
 * @param isWrong whether that is something else
 */
record BankMovementView(long eventPosition, @Nullable LocalDate day, Money amountMinor, @Nullable String event,
        @Nullable String stream, @Nullable String memo, BankLineState state, @Nullable BankAccount account,
        @Nullable BankLineId line, Money toldMinor, boolean isWrong) {
    private static final int DIGITS = 19;

    static BankMovementView nothing(long position) {
        return new BankMovementView(position, null, Money.ZERO, null, null, null, BankLineState.OPEN, null, null,
                Money.ZERO, false);
    }

    /** Keys are in the order of positions. */
    static String key(long position) {
        String digits = Long.toString(position);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    BankMovementView posted(LocalDate on, Money amount, String type, String where, @Nullable String words) {
        return new BankMovementView(eventPosition, on, amount, type, where, words, state, account, line, toldMinor,
                isWrong(amount, toldMinor, line));
    }

    BankMovementView matched(BankMovementMatched as) {
        BankMovement told = as.movement();
        return new BankMovementView(eventPosition, day, amountMinor, event, stream, memo, BankLineState.MATCHED,
                as.account(), as.line(), told.amountMinor(), isWrong(amountMinor, told.amountMinor(), as.line()));
    }

    BankMovementView freed() {
        return new BankMovementView(eventPosition, day, amountMinor, event, stream, memo, BankLineState.OPEN, null,
                null,
                Money.ZERO, false);
    }

    private static boolean isWrong(Money amount, Money told, @Nullable BankLineId line) {
        return line != null && !amount.equals(told);
    }
}
