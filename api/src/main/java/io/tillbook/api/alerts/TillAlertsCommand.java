package io.tillbook.api.alerts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of alerts about tills. */
public sealed interface TillAlertsCommand extends AlertsCommand {
    /** Most that is told of one till at once. */
    int MOST_MATTERS = 500;

    /**
     * Tells all that is the matter with a till: raises alerts for what has come to be, and clears those that are over.
     * The server sends it by itself whenever it would change something.
     *
     * @param location where
     * @param register on which till
     * @param matters all of it, each thing once
     */
    record AssessTill(LocationId location, RegisterId register, List<TillMatter> matters)
            implements
            TillAlertsCommand {
        /** Checks the fields. */
        public AssessTill {
            Require.present("location", location);
            Require.present("register", register);
            matters = Require.list("matters", matters);
            if (matters.size() > MOST_MATTERS) {
                throw new InvalidField("matters", "must be " + MOST_MATTERS + " at most");
            }
            if (!Require.distinct(matters.stream().map(each -> each.kind() + "/" + each.subject()).toList())) {
                throw new InvalidField("matters", "must be different");
            }
        }
    }

    /**
     * Says that somebody has taken note of an open alert about a till.
     *
     * @param location where the alert was raised
     * @param register on which till
     * @param alertId the alert
     * @param by who has taken note
     * @param note what they have to say
     */
    record AcknowledgeTillAlert(LocationId location, RegisterId register, AlertId alertId, EmployeeId by,
            @Nullable String note) implements TillAlertsCommand {
        /** Checks the fields. */
        public AcknowledgeTillAlert {
            Require.present("location", location);
            Require.present("register", register);
            Require.present("alertId", alertId);
            Require.present("by", by);
            Require.optionalText("note", note);
        }
    }
}
