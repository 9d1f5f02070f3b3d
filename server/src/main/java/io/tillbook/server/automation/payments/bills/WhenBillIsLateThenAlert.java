package io.tillbook.server.automation.payments.bills;

import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.server.automation.Failures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells the ledger which bills should have come and have not: an alert for each, which is over when the bill is there.
 * What has not changed is not told again.
 */
final class WhenBillIsLateThenAlert {
    private final List<ProviderAccount> accounts;
    private final MissingBills missing;
    private final Consumer<AssessBills> assess;
    private final Map<ProviderAccount, List<LocalDate>> told = new HashMap<>();

    /** @param assess tells the ledger which bills of an account are late, where that changes anything */
    WhenBillIsLateThenAlert(List<ProviderAccount> accounts, MissingBills missing, Consumer<AssessBills> assess) {
        this.accounts = List.copyOf(accounts);
        this.missing = missing;
        this.assess = assess;
    }

    /** Forgets what was told: another process may have told something else meanwhile. */
    void forget() {
        told.clear();
    }

    void look(Instant now) {
        Failures failures = new Failures();
        accounts.forEach(account -> failures.of(() -> look(account, now)));
        failures.rethrow();
    }

    private void look(ProviderAccount account, Instant now) {
        List<LocalDate> late = missing.late(account, now);
        if (!late.equals(told.get(account))) {
            assess.accept(new AssessBills(account, late));
            told.put(account, late);
        }
    }
}
