package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertsCommand.AcknowledgeAlert;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.AlertNotOpen;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.alerts.StockAlerts.OpenAlert;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes note of each open alert once. */
final class AcknowledgeAlertDecider implements Decider<AcknowledgeAlert> {
    @Override
    public Footprint footprint(AcknowledgeAlert command, States known) {
        return Footprint.none().writing(StockAlerts.at(command.location(), command.sku()));
    }

    @Override
    public Decision decide(AcknowledgeAlert command, Occurrence occurrence, States states) {
        return states.of(StockAlerts.at(command.location(), command.sku()))
                .find(command.alertId())
                .map(alert -> decide(command, alert, states))
                .orElseGet(() -> Decision
                        .refused(new AlertNotOpen(command.alertId(), command.location(), command.sku())));
    }

    private static Decision decide(AcknowledgeAlert command, OpenAlert alert, States states) {
        EmployeeId before = alert.acknowledgedBy();
        return before == null
                ? new Draft(states)
                        .add(StockAlerts.at(command.location(), command.sku()),
                                new AlertAcknowledged(command.alertId(), command.location(), command.sku(),
                                        command.by(), command.note()))
                        .accepted()
                : Decision.refused(new AlertAlreadyAcknowledged(command.alertId(), before));
    }
}
