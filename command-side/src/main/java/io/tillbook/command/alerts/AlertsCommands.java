package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertsCommand.AcknowledgeAlert;
import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of alerts. */
public final class AlertsCommands implements Slice {
    /** Looks at a stock; whoever sends it can foresee with this whether it would change anything. */
    public static final CommandHandling<AssessStock> ASSESSMENT = new CommandHandling<>("alerts.AssessStock",
            AssessStock.class, new AssessStockDecider());

    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(ASSESSMENT, new CommandHandling<>("alerts.AcknowledgeAlert", AcknowledgeAlert.class,
                new AcknowledgeAlertDecider()));
    }
}
