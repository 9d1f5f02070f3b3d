package io.tillbook.command.alerts;

import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.TillAlertNotOpen;
import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.alerts.TillAlertsCommand.AcknowledgeTillAlert;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert about a till is raised once, and over when its matter is. */
class AssessTillTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final TillMatter MONEY =
            new TillMatter(TillAlertKind.MONEY_IN_NO_SHIFT, "T9", DAY, 1, Money.of(800));
    private static final TillMatter GAP = new TillMatter(TillAlertKind.NUMBERS_MISSING, "000103", DAY, 2, null);

    private final History history = new History();
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");

    AssessTillTest() {
        history.add(Shop.opened(STORE, NegativeStock.ALLOW));
    }

    @Test
    void whatIsKnownIsNotRaisedAgainAndWhatIsOverIsCleared() {
        assertThat(tell(MONEY, GAP)).extracting(event -> ((TillAlertRaised) event).matter())
                .containsExactly(MONEY, GAP);
        assertThat(tell(MONEY, GAP)).isEmpty();
        TillMatter smaller = new TillMatter(TillAlertKind.NUMBERS_MISSING, "000103", DAY, 1, null);
        assertThat(tell(MONEY, smaller)).as("the rest of a gap is the same gap").isEmpty();
        assertThat(tell(smaller)).singleElement()
                .satisfies(event -> assertThat(((TillAlertCleared) event).kind()).isEqualTo(MONEY.kind()));
        assertThat(tell(MONEY, smaller)).as("it holds again").singleElement().isInstanceOf(TillAlertRaised.class);
        assertThat(tell()).hasSize(2).allMatch(TillAlertCleared.class::isInstance);
    }

    @Test
    void somebodyTakesNoteOfItOnceAndItHoldsOn() {
        AlertId alert = ((TillAlertRaised) tell(MONEY).getFirst()).alertId();
        EmployeeId wang = new EmployeeId("wang");
        AcknowledgeTillAlert noted = new AcknowledgeTillAlert(STORE, TILL, alert, wang, "asks the cashier");
        assertThat(send(noted).events()).hasSize(1);
        assertThat(send(noted)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rejection())
                .isEqualTo(new AlertAlreadyAcknowledged(alert, wang)));
        assertThat(tell(MONEY)).isEmpty();
        tell();
        assertThat(send(noted)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rejection())
                .isEqualTo(new TillAlertNotOpen(alert, STORE, TILL)));
    }

    private List<Event> tell(TillMatter... matters) {
        return send(new AssessTill(STORE, TILL, List.of(matters))).events().stream().map(NewEvent::event).toList();
    }

    private Decision send(Command command) {
        now = now.plusMinutes(1);
        return history.run(command, Circumstances.of(command, now));
    }
}
