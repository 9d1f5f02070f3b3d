package io.tillbook.query.finance;

import io.tillbook.api.finance.Account;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The books as plain text for another program: opening balances, each entry, and what each balance has to be at the end,
 * so that the program finds it out where they are not.
 *
 * @param format whose text it is
 * @param chart which accounts
 * @param currency the currency of the ledger, with two decimals
 */
record BookText(BookFormat format, Chart chart, String currency) {
    private static final int DECIMALS = 2;

    String of(LocalDate from, LocalDate to, Sums before, List<JournalView> entries, Sums through) {
        StringBuilder text = new StringBuilder();
        if (format == BookFormat.BEANCOUNT) {
            text.append("option \"operating_currency\" \"").append(currency).append("\"\n\n");
        }
        for (AccountRole role : AccountRole.values()) {
            open(text, role, from);
        }
        opening(text, from, before);
        entries.forEach(entry -> entry(text, entry));
        asserted(text, to, through);
        return text.toString();
    }

    private void open(StringBuilder text, AccountRole role, LocalDate from) {
        Account account = chart.of(role);
        switch (format) {
            case HLEDGER -> text.append("account ").append(name(role)).append("\n");
            case BEANCOUNT -> text.append(from.minusDays(1))
                    .append(" open ")
                    .append(name(role))
                    .append(' ')
                    .append(currency)
                    .append("\n  name: \"")
                    .append(account.zh())
                    .append("\"\n");
        }
    }

    private void opening(StringBuilder text, LocalDate from, Sums before) {
        List<EntryLine> lines = Arrays.stream(AccountRole.values())
                .map(role -> new EntryLine(role, before.of(role).balance(), null, null))
                .filter(line -> !line.debitMinor().isZero())
                .toList();
        if (!lines.isEmpty()) {
            heading(text, from.minusDays(1), "opening balances");
            lines.forEach(line -> side(text, line));
        }
    }

    private void entry(StringBuilder text, JournalView entry) {
        String memo = entry.memo() == null ? "" : " " + plain(entry.memo());
        heading(text, entry.day(), entry.rule() + memo);
        text.append(format == BookFormat.HLEDGER ? "    ; position:" : "  position: ")
                .append(entry.eventPosition())
                .append('\n');
        entry.lines().forEach(line -> side(text, line));
    }

    private void heading(StringBuilder text, LocalDate day, String words) {
        switch (format) {
            case HLEDGER -> text.append('\n').append(day).append(" * ").append(words).append('\n');
            case BEANCOUNT -> text.append('\n').append(day).append(" * \"").append(words).append("\"\n");
        }
    }

    private void side(StringBuilder text, EntryLine line) {
        text.append("    ").append(name(line.role())).append("  ").append(amount(line.debitMinor())).append('\n');
    }

    /** hledger tells balances in an entry of nothing; Beancount at the beginning of the day after. */
    private void asserted(StringBuilder text, LocalDate to, Sums through) {
        if (format == BookFormat.HLEDGER) {
            heading(text, to, "balances");
        } else {
            text.append('\n');
        }
        for (AccountRole role : AccountRole.values()) {
            String amount = amount(through.of(role).balance());
            switch (format) {
                case HLEDGER -> text.append("    ")
                        .append(name(role))
                        .append("  ")
                        .append(amount(Money.ZERO))
                        .append(" = ")
                        .append(amount)
                        .append('\n');
                case BEANCOUNT -> text.append(to.plusDays(1))
                        .append(" balance ")
                        .append(name(role))
                        .append("  ")
                        .append(amount)
                        .append('\n');
            }
        }
    }

    private String amount(Money amount) {
        return BigDecimal.valueOf(amount.minor(), DECIMALS).toPlainString() + " " + currency;
    }

    private String name(AccountRole role) {
        Account account = chart.of(role);
        return switch (format) {
            case HLEDGER -> root(role).toLowerCase(Locale.ROOT) + ":" + account.code() + " " + plain(account.en());
            case BEANCOUNT -> root(role) + ":" + account.code().replace('.', '-');
        };
    }

    private static String root(AccountRole role) {
        return switch (role.kind()) {
            case ASSET -> "Assets";
            case LIABILITY -> "Liabilities";
            case EQUITY -> "Equity";
            case INCOME -> "Income";
            case EXPENSE -> "Expenses";
        };
    }

    /** What would end a name or a text is left out. */
    private static String plain(String text) {
        return text.replaceAll("[\"\\\\;:|()\\p{Cntrl}]", " ").replaceAll(" +", " ").strip();
    }
}
