package io.tillbook.query.finance;

import io.tillbook.api.kernel.Money;

/**
 * Bank and books altogether, in minor units.
 *
 * @param lines how many lines statements have told of
 * @param linesMinor what they add up to
 * @param matchedLines how many of them are matched
 * @param matchedLinesMinor what these add up to
 * @param movements how often the books have posted to the bank
 * @param movementsMinor what that adds up to
 * @param matchedMovements how many of these are matched
 * @param matchedMovementsMinor what they add up to, as whoever has matched them took them for
 * @param restsMinor what was posted since lines were more or less than their movements
 */
record BankTotalsView(int lines, Money linesMinor, int matchedLines, Money matchedLinesMinor, int movements,
        Money movementsMinor, int matchedMovements, Money matchedMovementsMinor, Money restsMinor) {
    static final BankTotalsView NONE = new BankTotalsView(0, Money.ZERO, 0, Money.ZERO, 0, Money.ZERO, 0, Money.ZERO,
            Money.ZERO);
    static final String KEY = "all";

    BankTotalsView line(Money amount) {
        return new BankTotalsView(lines + 1, linesMinor.plus(amount), matchedLines, matchedLinesMinor, movements,
                movementsMinor, matchedMovements, matchedMovementsMinor, restsMinor);
    }

    BankTotalsView movement(Money amount) {
        return new BankTotalsView(lines, linesMinor, matchedLines, matchedLinesMinor, movements + 1,
                movementsMinor.plus(amount), matchedMovements, matchedMovementsMinor, restsMinor);
    }

    /**
     * One more line is matched, or one less.
     *
     * @param count 1 or −1
     * @param told how many movements
     */
    BankTotalsView matched(int count, Money line, int told, Money movement, Money rest) {
        return new BankTotalsView(lines, linesMinor, matchedLines + count, matchedLinesMinor.plus(line), movements,
                movementsMinor, matchedMovements + count * told, matchedMovementsMinor.plus(movement),
                restsMinor.plus(rest));
    }

    /** Lines that nobody has said anything of. */
    Money openLinesMinor() {
        return linesMinor.minus(matchedLinesMinor);
    }

    /** What the books have posted and no line has told of. */
    Money openMovementsMinor() {
        return movementsMinor.minus(matchedMovementsMinor);
    }
}
