package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertsCommand.AcknowledgeAlert;
import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.alerts.BillAlertsCommand.AcknowledgeBillAlert;
import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.alerts.TillAlertsCommand.AcknowledgeTillAlert;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.kernel.Extent;
import java.util.List;
import java.util.stream.Stream;

/** Commands about alerts: of the location that they warn, or of the chain, whose bills they are about. */
final class AlertCases {
    private static final AlertId ALERT = new AlertId("A.1");
    private static final ProviderAccount BANK = new ProviderAccount("wechat");
    private static final EmployeeId LI = new EmployeeId("li");

    private AlertCases() {}

    static List<Case> all() {
        Stream<Case> ofBills = Stream
                .<Command>of(new AssessBills(BANK, List.of()), new AcknowledgeBillAlert(BANK, ALERT, LI, null))
                .map(command -> new Case(command, Extent.CHAIN));
        Stream<Case> ofStores = Stream
                .<Command>of(new AssessStock(OTHER_STORE, MILK),
                        new AcknowledgeAlert(OTHER_STORE, MILK, ALERT, LI, null),
                        new AssessTill(OTHER_STORE, TILL, List.of()),
                        new AcknowledgeTillAlert(OTHER_STORE, TILL, ALERT, LI, null))
                .map(command -> new Case(command, Extent.at(OTHER_STORE)));
        return Stream.concat(ofStores, ofBills).toList();
    }
}
