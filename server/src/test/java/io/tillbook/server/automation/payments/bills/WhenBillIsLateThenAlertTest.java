package io.tillbook.server.automation.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.query.payments.bills.DueBills.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which bills are late is told where it has changed. */
class WhenBillIsLateThenAlertTest {
    private static final ProviderAccount WECHAT = new ProviderAccount("wechat");
    private static final ProviderAccount ALIPAY = new ProviderAccount("alipay");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Instant LATE = Instant.parse("2026-11-29T06:00:00Z");

    private final List<AssessBills> told = new ArrayList<>();
    private final Map<ProviderAccount, Taken> taken = new HashMap<>();
    private final WhenBillIsLateThenAlert alerting = new WhenBillIsLateThenAlert(List.of(WECHAT, ALIPAY),
            new MissingBills(new MissingBills.Known() {
                @Override
                public LocalDate firstDay(ProviderAccount account) {
                    return DAY;
                }

                @Override
                public @Nullable Taken taken(ProviderAccount account, LocalDate day) {
                    return taken.get(account);
                }
            }), told::add);

    @Test
    void aBillThatIsLateIsToldOnceAndSoIsThatItHasCome() {
        taken.put(ALIPAY, new Taken(new BillHash("0".repeat(64)), 1, true));
        alerting.look(LATE.minusMillis(1));
        assertThat(told).containsExactly(assessed(WECHAT), assessed(ALIPAY));
        alerting.look(LATE);
        alerting.look(LATE.plus(Duration.ofHours(1)));
        assertThat(told).hasSize(3).last().isEqualTo(assessed(WECHAT, DAY));
        taken.put(WECHAT, new Taken(new BillHash("0".repeat(64)), 1, true));
        alerting.look(LATE.plus(Duration.ofHours(2)));
        assertThat(told).hasSize(4).last().isEqualTo(assessed(WECHAT));
    }

    /** Another process may have told something else meanwhile. */
    @Test
    void whoGoesOnTellsAllOfItAgain() {
        alerting.look(LATE);
        told.clear();
        alerting.forget();
        alerting.look(LATE);
        assertThat(told).containsExactly(assessed(WECHAT, DAY), assessed(ALIPAY, DAY));
    }

    private static AssessBills assessed(ProviderAccount account, LocalDate... late) {
        return new AssessBills(account, List.of(late));
    }
}
