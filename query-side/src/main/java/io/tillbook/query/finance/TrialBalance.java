package io.tillbook.query.finance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.finance.Sums.Amounts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * All accounts that have figures, by number.
 *
 * @param rows the accounts
 * @param debitMinor all debits of the period, in minor units
 * @param creditMinor all credits of the period, which are as much
 * @param position the position of the ledger that the figures are of
 * @param sha256 a hash of the closing balances
 */
record TrialBalance(List<Row> rows, Money debitMinor, Money creditMinor, long position, String sha256) {
    /**
     * An account.
     *
     * @param openingMinor its balance before the period: debits less credits, in minor units
     * @param debitMinor its debits in the period
     * @param creditMinor its credits in the period
     * @param closingMinor its balance at the end of the period
     */
    record Row(ShownAccount account, Money openingMinor, Money debitMinor, Money creditMinor, Money closingMinor) {
        private boolean isEmpty() {
            return openingMinor.isZero() && debitMinor.isZero() && creditMinor.isZero();
        }
    }

    static TrialBalance of(Sums before, Sums through, Chart chart) {
        List<Row> rows = new ArrayList<>();
        Amounts all = Amounts.NONE;
        for (AccountRole role : AccountRole.values()) {
            Amounts moved = through.of(role).minus(before.of(role));
            Row row = new Row(ShownAccount.of(role, chart), before.of(role).balance(), moved.debitMinor(),
                    moved.creditMinor(), through.of(role).balance());
            all = all.plus(moved);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> row.account().code()));
        return new TrialBalance(List.copyOf(rows), all.debitMinor(), all.creditMinor(), through.position(),
                hash(through));
    }

    /** Of the closing balances by role, so that it does not depend on the chart they are shown by. */
    static String hash(Sums through) {
        StringBuilder text = new StringBuilder();
        for (AccountRole role : AccountRole.values()) {
            Money balance = through.of(role).balance();
            if (!balance.isZero()) {
                text.append(role).append(' ').append(balance.minor()).append('\n');
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
