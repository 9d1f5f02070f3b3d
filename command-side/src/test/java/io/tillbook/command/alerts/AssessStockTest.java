package io.tillbook.command.alerts;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsCommand.AcknowledgeAlert;
import io.tillbook.api.alerts.AlertsCommand.AssessStock;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.AlertNotOpen;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessStockTest {
    private static final AssessStock ASSESS = new AssessStock(STORE, MILK);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AlertId ALERT = new AlertId(Circumstances.id(0) + ".1");
    private static final EmployeeId WANG = new EmployeeId("wang");

    private final DeciderSpec<AssessStock> assessing = DeciderSpec.of(new AssessStockDecider())
            .given(Shop.store(NegativeStock.ALLOW));

    @Test
    void lowStockIsRaisedWithItsFigures() {
        assessing.given(policy(5), Shop.stocked(STORE, MILK, Quantity.of(4), 400))
                .when(ASSESS)
                .then(new AlertRaised(ALERT, AlertKind.LOW_STOCK, STORE, MILK, null, figures(4, 5L)));
    }

    @Test
    void whatHoldsOnIsNotRaisedAgain() {
        assessing.given(policy(5), Shop.stocked(STORE, MILK, Quantity.of(4), 400))
                .givenAccepted(ASSESS)
                .when(ASSESS)
                .then();
    }

    @Test
    void whatIsOverIsClearedOnceAndMayComeAgain() {
        assessing.given(policy(5), Shop.stocked(STORE, MILK, Quantity.of(4), 400))
                .givenAccepted(ASSESS)
                .given(Shop.stocked(STORE, MILK, Quantity.of(5), 500))
                .when(ASSESS)
                .then(new AlertCleared(ALERT, AlertKind.LOW_STOCK, STORE, MILK, null, figures(5, null)));
        assessing.when(ASSESS).then();
        assessing.given(Shop.stocked(STORE, MILK, Quantity.of(2), 500))
                .when(ASSESS)
                .thenKinds(AlertRaised.class);
    }

    @Test
    void lowStockGivesWayToNone() {
        assessing.given(policy(5), Shop.stocked(STORE, MILK, Quantity.of(4), 400))
                .givenAccepted(ASSESS)
                .given(Shop.stocked(STORE, MILK, Quantity.ZERO, 0))
                .when(ASSESS)
                .thenKinds(AlertCleared.class, AlertRaised.class);
    }

    @Test
    void withoutAPolicyNothingIsWatched() {
        assessing.given(Shop.stocked(STORE, MILK, Quantity.ZERO, 0)).when(ASSESS).then();
    }

    @Test
    void anUnknownProductIsNotAssessed() {
        Sku ghost = new Sku("ghost");
        assessing.when(new AssessStock(STORE, ghost)).thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void anOpenAlertIsAcknowledgedOnce() {
        DeciderSpec<AcknowledgeAlert> acknowledging = acknowledging(raised());
        AcknowledgeAlert command = new AcknowledgeAlert(STORE, MILK, ALERT, WANG, "ordered more");

        acknowledging.when(command).then(new AlertAcknowledged(ALERT, STORE, MILK, WANG, "ordered more"));
        acknowledging.when(command).thenRefused(new AlertAlreadyAcknowledged(ALERT, WANG));
    }

    @Test
    void anAlertThatIsNotOpenCannotBeAcknowledged() {
        AcknowledgeAlert command = new AcknowledgeAlert(STORE, MILK, ALERT, WANG, null);
        AlertNotOpen notOpen = new AlertNotOpen(ALERT, STORE, MILK);

        acknowledging().when(command).thenRefused(notOpen);
        acknowledging(raised(),
                new AlertCleared(ALERT, AlertKind.LOW_STOCK, STORE, MILK, null, figures(9, null))).when(command)
                .thenRefused(notOpen);
    }

    @Test
    void anAcknowledgedAlertIsStillClearedAndNotRaisedAgain() {
        assessing.given(policy(5), Shop.stocked(STORE, MILK, Quantity.of(4), 400))
                .given(StockAlerts.at(STORE, MILK), raised(), new AlertAcknowledged(ALERT, STORE, MILK, WANG, null))
                .when(ASSESS)
                .then()
                .thenState(StockAlerts.at(STORE, MILK), alerts -> assertThat(alerts.open()).hasSize(1));
    }

    private static DeciderSpec<AcknowledgeAlert> acknowledging(Event... events) {
        return DeciderSpec.of(new AcknowledgeAlertDecider()).given(StockAlerts.at(STORE, MILK), events);
    }

    private static AlertRaised raised() {
        return new AlertRaised(ALERT, AlertKind.LOW_STOCK, STORE, MILK, null, figures(4, 5L));
    }

    private static AlertFigures figures(long onHand, @Nullable Long threshold) {
        return new AlertFigures(TODAY, Quantity.of(onHand), Quantity.of(onHand),
                threshold == null ? null : Quantity.of(threshold), null, null, null);
    }

    private static NewEvent policy(long safety) {
        StreamRef<?> stream = StreamType.of("stockpolicy", StockPolicy.NONE).at(STORE, MILK);
        return new NewEvent(stream, new StockPolicySet(STORE, MILK, null,
                new StockPolicy(Quantity.of(safety), null, null, null, null, null)));
    }
}
