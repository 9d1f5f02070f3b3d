package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.BillAlertNotOpen;
import io.tillbook.api.alerts.BillAlertsCommand.AcknowledgeBillAlert;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.alerts.BillAlerts.OpenBillAlert;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes note of each open alert about a bill once. */
final class AcknowledgeBillAlertDecider implements Decider<AcknowledgeBillAlert> {
    @Override
    public Footprint footprint(AcknowledgeBillAlert command, States known) {
        return Footprint.none().writing(BillAlerts.at(command.account()));
    }

    @Override
    public Decision decide(AcknowledgeBillAlert command, Occurrence occurrence, States states) {
        return states.of(BillAlerts.at(command.account()))
                .find(command.alertId())
                .map(alert -> decide(command, alert, states))
                .orElseGet(() -> Decision.refused(new BillAlertNotOpen(command.alertId(), command.account())));
    }

    private static Decision decide(AcknowledgeBillAlert command, OpenBillAlert alert, States states) {
        EmployeeId before = alert.acknowledgedBy();
        return before == null
                ? new Draft(states)
                        .add(BillAlerts.at(command.account()), new BillAlertAcknowledged(command.alertId(),
                                command.account(), command.by(), command.note()))
                        .accepted()
                : Decision.refused(new AlertAlreadyAcknowledged(command.alertId(), before));
    }
}
