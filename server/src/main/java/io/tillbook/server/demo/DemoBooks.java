package io.tillbook.server.demo;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo chain posts to its books by hand: capital, change for tills, rents and wages. All else follows from
 * what it does.
 */
final class DemoBooks {
    private static final long CAPITAL_MINOR = 200_000_000;
    /** For the floats of a store's tills. */
    private static final long CHANGE_MINOR = 500_000;
    private static final long RENT_MINOR = 1_800_000;
    private static final long WAGES_MINOR = 2_600_000;
    private static final int DAYS_BETWEEN = 28;
    private static final LocalTime PAY_DAY = LocalTime.of(17, 0);

    private DemoBooks() {}

    static void keep(DemoJournal journal, LocalDateTime founded, LocalDate lastDay) {
        journal.post(founded, entry("DEMO-CAPITAL", founded.toLocalDate(), CashCause.FINANCING, "股东投入 · Capital",
                AccountRole.BANK, AccountRole.CAPITAL, CAPITAL_MINOR, null));
        for (DemoChain.DemoStore store : DemoChain.STORES) {
            journal.post(founded, entry("DEMO-CHANGE-" + store.id().value(), founded.toLocalDate(),
                    CashCause.OTHER_OPERATING, "备用金 · Change for tills", AccountRole.SAFE, AccountRole.BANK,
                    CHANGE_MINOR, store.id()));
        }
        for (LocalDate day = founded.toLocalDate().plusDays(DAYS_BETWEEN - 1L); !day.isAfter(lastDay); day =
                day.plusDays(DAYS_BETWEEN)) {
            for (DemoChain.DemoStore store : DemoChain.STORES) {
                String key = store.id().value() + "-" + day;
                journal.post(day.atTime(PAY_DAY), entry("DEMO-RENT-" + key, day, CashCause.OTHER_OPERATING,
                        "房租 · Rent", AccountRole.SELLING, AccountRole.BANK, RENT_MINOR, store.id()));
                journal.post(day.atTime(PAY_DAY), entry("DEMO-WAGES-" + key, day, CashCause.WAGES, "工资 · Wages",
                        AccountRole.SELLING, AccountRole.BANK, WAGES_MINOR, store.id()));
            }
        }
    }

    private static PostEntry entry(String id, LocalDate day, CashCause cause, String memo, AccountRole debit,
            AccountRole credit, long minor, @Nullable LocationId store) {
        return new PostEntry(new EntryId(id), day, cause, memo,
                List.of(new ManualLine(debit, Money.of(minor), null, store),
                        new ManualLine(credit, null, Money.of(minor), null)),
                null);
    }
}
