package io.tillbook.server.automation.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.query.payments.bills.DueBills.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bills are made at ten in China, and are late four hours later. */
class MissingBillsTest {
    private static final ProviderAccount WECHAT = new ProviderAccount("wechat");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);
    private static final Instant TEN = Instant.parse("2026-11-29T02:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-29T06:00:00Z");

    private final Map<LocalDate, Taken> taken = new HashMap<>();
    private @Nullable LocalDate first = FIRST;
    private final MissingBills missing = new MissingBills(new MissingBills.Known() {
        @Override
        public @Nullable LocalDate firstDay(ProviderAccount account) {
            return first;
        }

        @Override
        public @Nullable Taken taken(ProviderAccount account, LocalDate day) {
            return taken.get(day);
        }
    });

    @Test
    void aBillThatIsMadeIsLateFourHoursLater() {
        taken.put(FIRST, new Taken(new BillHash("0".repeat(64)), 1, true));
        LocalDate yesterday = LocalDate.of(2026, 11, 28);
        LocalDate before = LocalDate.of(2026, 11, 27);
        assertThat(missing.made(WECHAT, TEN.minusMillis(1))).containsExactly(before);
        assertThat(missing.made(WECHAT, TEN)).containsExactly(before, yesterday);
        assertThat(missing.late(WECHAT, TWO.minusMillis(1))).containsExactly(before);
        assertThat(missing.late(WECHAT, TWO)).containsExactly(before, yesterday);
    }

    @Test
    void oneThatNeverWasClosedIsLateToo() {
        first = LocalDate.of(2026, 11, 28);
        taken.put(first, new Taken(new BillHash("0".repeat(64)), 1, false));
        assertThat(missing.late(WECHAT, TWO)).containsExactly(first);
        taken.put(first, new Taken(new BillHash("0".repeat(64)), 1, true));
        assertThat(missing.late(WECHAT, TWO)).isEmpty();
    }

    @Test
    void nothingIsLateOfAnAccountWithoutMoney() {
        first = null;
        assertThat(missing.late(WECHAT, TWO)).isEmpty();
        first = LocalDate.of(2026, 11, 29);
        assertThat(missing.late(WECHAT, TWO)).isEmpty();
    }

    /** What nobody fetched for months is not asked for, and told for ever. */
    @Test
    void noMoreThanAMonthIsLookedAt() {
        first = LocalDate.of(2026, 1, 1);
        List<LocalDate> late = missing.late(WECHAT, TWO);
        assertThat(late).hasSize(MissingBills.MOST_DAYS_BACK).endsWith(LocalDate.of(2026, 11, 28));
    }
}
