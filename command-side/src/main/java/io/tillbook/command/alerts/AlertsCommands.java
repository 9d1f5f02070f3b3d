package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertsCommand.AcknowledgeAlert;
import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.alerts.AlertsPermissions;
import io.tillbook.api.alerts.AlertsRejection;
import io.tillbook.api.alerts.BillAlertsCommand.AcknowledgeBillAlert;
import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.alerts.TillAlertsCommand.AcknowledgeTillAlert;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of alerts. */
public final class AlertsCommands implements Slice {
    /** Looks at a stock; whoever sends it can foresee with this whether it would change anything. */
    public static final CommandHandling<AssessStock> ASSESSMENT = new CommandHandling<>("alerts.AssessStock",
            AssessStock.class, AlertsPermissions.ASSESS, new AssessStockDecider());
    /** Tells what is the matter with a till; whoever sends it can foresee whether it would change anything. */
    public static final CommandHandling<AssessTill> TILL_ASSESSMENT = new CommandHandling<>("alerts.AssessTill",
            AssessTill.class, AlertsPermissions.ASSESS_TILLS, new AssessTillDecider());
    /** Tells which bills are late; whoever sends it can foresee whether it would change anything. */
    public static final CommandHandling<AssessBills> BILL_ASSESSMENT = new CommandHandling<>("alerts.AssessBills",
            AssessBills.class, AlertsPermissions.ASSESS_BILLS, new AssessBillsDecider());

    @Override
    public String capability() {
        return "alerts";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(ASSESSMENT,
                new CommandHandling<>("alerts.AcknowledgeAlert", AcknowledgeAlert.class, AlertsPermissions.ACKNOWLEDGE,
                        new AcknowledgeAlertDecider()),
                TILL_ASSESSMENT, new CommandHandling<>("alerts.AcknowledgeTillAlert", AcknowledgeTillAlert.class,
                        AlertsPermissions.ACKNOWLEDGE, new AcknowledgeTillAlertDecider()),
                BILL_ASSESSMENT, new CommandHandling<>("alerts.AcknowledgeBillAlert", AcknowledgeBillAlert.class,
                        AlertsPermissions.ACKNOWLEDGE_BILLS, new AcknowledgeBillAlertDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return AlertsPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("alerts.AlertRaised", AlertRaised.class),
                StoredType.first("alerts.AlertCleared", AlertCleared.class),
                StoredType.first("alerts.AlertAcknowledged", AlertAcknowledged.class),
                StoredType.first("alerts.TillAlertRaised", TillAlertRaised.class),
                StoredType.first("alerts.TillAlertCleared", TillAlertCleared.class),
                StoredType.first("alerts.TillAlertAcknowledged", TillAlertAcknowledged.class),
                StoredType.first("alerts.BillAlertRaised", BillAlertRaised.class),
                StoredType.first("alerts.BillAlertCleared", BillAlertCleared.class),
                StoredType.first("alerts.BillAlertAcknowledged", BillAlertAcknowledged.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("alerts.StockAlerts", StockAlerts.class),
                StoredType.first("alerts.TillAlerts", TillAlerts.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), AlertsRejection.class);
    }
}
