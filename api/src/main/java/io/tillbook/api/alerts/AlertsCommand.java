package io.tillbook.api.alerts;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** What can be asked of alerts. */
public sealed interface AlertsCommand
        extends
        Command
        permits AlertsCommand.AssessStock, AlertsCommand.AcknowledgeAlert, BillAlertsCommand,
        TillAlertsCommand {
    /**
     * Looks at a stock: raises alerts for what has come to be the matter with it, and clears those that are over. The
     * server sends it by itself whenever it would change something; sending it at other times does no harm.
     *
     * @param location where
     * @param sku what
     */
    record AssessStock(LocationId location, Sku sku) implements AlertsCommand {
        /** Checks the fields. */
        public AssessStock {
            Require.present("location", location);
            Require.present("sku", sku);
        }
    }

    /**
     * Says that somebody has taken note of an open alert.
     *
     * @param location where the alert was raised
     * @param sku what it is about
     * @param alertId the alert
     * @param by who has taken note
     * @param note what they have to say
     */
    record AcknowledgeAlert(LocationId location, Sku sku, AlertId alertId, EmployeeId by, @Nullable String note)
            implements
            AlertsCommand {
        /** Checks the fields. */
        public AcknowledgeAlert {
            Require.present("location", location);
            Require.present("sku", sku);
            Require.present("alertId", alertId);
            Require.present("by", by);
            Require.optionalText("note", note);
        }
    }
}
