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
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
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
    void eachBatchThatExpiresIsAnAlertOfItsOwn() {
        assessing.given(nearExpiry(3), batch("B1", 2, TODAY.plusDays(3)), batch("B2", 4, TODAY.minusDays(1)),
                batch("B3", 1, TODAY.plusDays(4)));

        AlertFigures expired = figuresOf(4, TODAY.minusDays(1), null);
        AlertFigures near = figuresOf(2, TODAY.plusDays(3), 3);
        assessing.when(ASSESS)
                .then(new AlertRaised(ALERT, AlertKind.EXPIRED, STORE, MILK, new BatchId("B2"), expired),
                        new AlertRaised(new AlertId(Circumstances.id(0) + ".2"), AlertKind.NEAR_EXPIRY, STORE, MILK,
                                new BatchId("B1"), near));
    }

    @Test
    void goodsThatNeverSoldAreSlowFromTheDayTheyCame() {
        assessing.given(slowAfter(14), stockedOn(TODAY.minusDays(13))).when(ASSESS).then();
        DeciderSpec.of(new AssessStockDecider())
                .given(Shop.store(NegativeStock.ALLOW))
                .given(slowAfter(14), stockedOn(TODAY.minusDays(14)))
                .when(ASSESS)
                .then(new AlertRaised(ALERT, AlertKind.SLOW_MOVER, STORE, MILK, null, new AlertFigures(TODAY,
                        Quantity.of(4), Quantity.of(4), null, 14, null, TODAY.minusDays(14))));
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

    private static AlertFigures figuresOf(long onHand, LocalDate expiresOn, @Nullable Integer days) {
        return new AlertFigures(TODAY, Quantity.of(onHand), Quantity.of(3), null, days, expiresOn, null);
    }

    private static NewEvent batch(String id, long units, LocalDate expiresOn) {
        BatchBalance balance = new BatchBalance(new Batch(new BatchId(id), null, expiresOn), null,
                Quantity.of(units), Quantity.ZERO, false);
        return new NewEvent(Stock.at(STORE, MILK),
                new StockReceived(STORE, MILK, Quantity.of(units), Money.ZERO, Money.ZERO,
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "G0", 1), new BatchId(id), null, expiresOn,
                        new StockBalance(Quantity.of(7), Money.ZERO, null, List.of(balance), null)));
    }

    private static NewEvent stockedOn(LocalDate day) {
        return new NewEvent(Stock.at(STORE, MILK),
                new StockReceived(STORE, MILK, Quantity.of(4), Money.ZERO, Money.ZERO,
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "G0", 1), null, null, null,
                        new StockBalance(Quantity.of(4), Money.ZERO), null, day));
    }

    private static NewEvent slowAfter(int days) {
        return policy(new StockPolicy(null, null, null, null, null, days));
    }

    private static NewEvent nearExpiry(int days) {
        return policy(new StockPolicy(null, null, null, null, days, null));
    }

    private static NewEvent policy(long safety) {
        return policy(new StockPolicy(Quantity.of(safety), null, null, null, null, null));
    }

    private static NewEvent policy(StockPolicy policy) {
        StreamRef<?> stream = StreamType.of("stockpolicy", StockPolicy.NONE).at(STORE, MILK);
        return new NewEvent(stream, new StockPolicySet(STORE, MILK, null, policy));
    }
}
