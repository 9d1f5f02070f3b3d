package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.alerts.TillAlerts.OpenTillAlert;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/** Raises what has come to be the matter with a till and clears what is over; what is known already stays as it is. */
final class AssessTillDecider implements Decider<AssessTill> {
    @Override
    public Footprint footprint(AssessTill command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(TillAlerts.at(command.location(), command.register()));
    }

    @Override
    public Decision decide(AssessTill command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()))
                .orElseGet(() -> assessed(command, occurrence, states));
    }

    private static Decision assessed(AssessTill command, Occurrence occurrence, States states) {
        StreamRef<TillAlerts> till = TillAlerts.at(command.location(), command.register());
        TillAlerts known = states.of(till);
        Draft draft = new Draft(states);
        known.open()
                .stream()
                .filter(alert -> command.matters().stream().noneMatch(alert.matter()::isSameAs))
                .forEach(alert -> draft.add(till, cleared(command, alert)));
        int number = 0;
        for (TillMatter matter : command.matters()) {
            if (!known.has(matter)) {
                number++;
                draft.add(till, new TillAlertRaised(new AlertId(occurrence.commandId() + "." + number), matter.kind(),
                        command.location(), command.register(), matter));
            }
        }
        return draft.accepted();
    }

    private static TillAlertCleared cleared(AssessTill command, OpenTillAlert alert) {
        return new TillAlertCleared(alert.alertId(), alert.matter().kind(), command.location(), command.register());
    }
}
