package io.tillbook.api.alerts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.payments.ProviderAccount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of alerts about bills of payment providers. */
public sealed interface BillAlertsCommand extends AlertsCommand {
    /** Most days that are told of one account at once. */
    int MOST_DAYS = 100;

    /**
     * Tells all days whose bills should have come from an account and have not: raises alerts for those that are new,
     * and clears those of bills that have come. The server sends it by itself whenever it would change something.
     *
     * @param account with the provider
     * @param late the days by the clock of the provider, each once
     */
    record AssessBills(ProviderAccount account, List<LocalDate> late) implements BillAlertsCommand {
        /** Checks the fields. */
        public AssessBills {
            Require.present("account", account);
            late = Require.list("late", late);
            if (late.size() > MOST_DAYS) {
                throw new InvalidField("late", "must be " + MOST_DAYS + " at most");
            }
            if (!Require.distinct(late)) {
                throw new InvalidField("late", "must be different");
            }
        }
    }

    /**
     * Says that somebody has taken note of an open alert about a bill.
     *
     * @param account with the provider
     * @param alertId the alert
     * @param by who has taken note
     * @param note what they have to say
     */
    record AcknowledgeBillAlert(ProviderAccount account, AlertId alertId, EmployeeId by, @Nullable String note)
            implements
            BillAlertsCommand {
        /** Checks the fields. */
        public AcknowledgeBillAlert {
            Require.present("account", account);
            Require.present("alertId", alertId);
            Require.present("by", by);
            Require.optionalText("note", note);
        }
    }
}
