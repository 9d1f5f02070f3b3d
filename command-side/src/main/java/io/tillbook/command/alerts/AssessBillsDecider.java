package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.time.LocalDate;

/** Raises alerts for bills that are late and clears those of bills that have come; what is known stays as it is. */
final class AssessBillsDecider implements Decider<AssessBills> {
    @Override
    public Footprint footprint(AssessBills command, States known) {
        return Footprint.none().writing(BillAlerts.at(command.account()));
    }

    @Override
    public Decision decide(AssessBills command, Occurrence occurrence, States states) {
        StreamRef<BillAlerts> account = BillAlerts.at(command.account());
        BillAlerts known = states.of(account);
        Draft draft = new Draft(states);
        known.open()
                .stream()
                .filter(alert -> !command.late().contains(alert.day()))
                .forEach(alert -> draft.add(account,
                        new BillAlertCleared(alert.alertId(), command.account(), alert.day())));
        int number = 0;
        for (LocalDate day : command.late()) {
            if (!known.has(day)) {
                number++;
                draft.add(account, new BillAlertRaised(new AlertId(occurrence.commandId() + "." + number),
                        command.account(), day));
            }
        }
        return draft.accepted();
    }
}
