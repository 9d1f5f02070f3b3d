package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.TillAlertNotOpen;
import io.tillbook.api.alerts.TillAlertsCommand.AcknowledgeTillAlert;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.alerts.TillAlerts.OpenTillAlert;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/** Takes note of each open alert about a till once. */
final class AcknowledgeTillAlertDecider implements Decider<AcknowledgeTillAlert> {
    @Override
    public Footprint footprint(AcknowledgeTillAlert command, States known) {
        return Footprint.none().writing(TillAlerts.at(command.location(), command.register()));
    }

    @Override
    public Decision decide(AcknowledgeTillAlert command, Occurrence occurrence, States states) {
        return states.of(TillAlerts.at(command.location(), command.register()))
                .find(command.alertId())
                .map(alert -> decide(command, alert, states))
                .orElseGet(() -> Decision.refused(
                        new TillAlertNotOpen(command.alertId(), command.location(), command.register())));
    }

    private static Decision decide(AcknowledgeTillAlert command, OpenTillAlert alert, States states) {
        EmployeeId before = alert.acknowledgedBy();
        StreamRef<TillAlerts> till = TillAlerts.at(command.location(), command.register());
        return before == null
                ? new Draft(states)
                        .add(till, new TillAlertAcknowledged(command.alertId(), command.location(),
                                command.register(), command.by(), command.note()))
                        .accepted()
                : Decision.refused(new AlertAlreadyAcknowledged(command.alertId(), before));
    }
}
