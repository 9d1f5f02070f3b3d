package io.tillbook.command.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertsRejection.AlertAlreadyAcknowledged;
import io.tillbook.api.alerts.AlertsRejection.BillAlertNotOpen;
import io.tillbook.api.alerts.BillAlertsCommand.AcknowledgeBillAlert;
import io.tillbook.api.alerts.BillAlertsCommand.AssessBills;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert about a bill that is late is raised once, and over when the bill has come. */
class AssessBillsTest {
    private static final ProviderAccount WECHAT = new ProviderAccount("wechat");
    private static final ProviderAccount ALIPAY = new ProviderAccount("alipay");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private final History history = new History();
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-29T14:00:00+08:00");

    @Test
    void whatIsKnownIsNotRaisedAgainAndWhatHasComeIsCleared() {
        assertThat(tell(WECHAT, FRIDAY, SATURDAY)).extracting(event -> ((BillAlertRaised) event).day())
                .containsExactly(FRIDAY, SATURDAY);
        assertThat(tell(WECHAT, SATURDAY, FRIDAY)).isEmpty();
        assertThat(tell(ALIPAY, FRIDAY)).as("another account").singleElement().isInstanceOf(BillAlertRaised.class);
        assertThat(tell(WECHAT, SATURDAY)).singleElement()
                .satisfies(event -> assertThat(((BillAlertCleared) event).day()).isEqualTo(FRIDAY));
        assertThat(tell(WECHAT)).singleElement()
                .satisfies(event -> assertThat(((BillAlertCleared) event).day()).isEqualTo(SATURDAY));
        assertThat(tell(WECHAT, FRIDAY)).as("it was taken away again")
                .singleElement()
                .isInstanceOf(BillAlertRaised.class);
    }

    @Test
    void somebodyTakesNoteOfItOnceAndItHoldsOn() {
        AlertId alert = ((BillAlertRaised) tell(WECHAT, FRIDAY).getFirst()).alertId();
        EmployeeId zhao = new EmployeeId("zhao");
        AcknowledgeBillAlert noted = new AcknowledgeBillAlert(WECHAT, alert, zhao, "called the provider");
        assertThat(send(noted).events()).hasSize(1);
        assertThat(refusal(noted)).isEqualTo(new AlertAlreadyAcknowledged(alert, zhao));
        assertThat(tell(WECHAT, FRIDAY)).isEmpty();
        assertThat(refusal(new AcknowledgeBillAlert(ALIPAY, alert, zhao, null)))
                .isEqualTo(new BillAlertNotOpen(alert, ALIPAY));
        tell(WECHAT);
        assertThat(refusal(noted)).isEqualTo(new BillAlertNotOpen(alert, WECHAT));
    }

    @Test
    void eachDayIsToldOnceAndNotTooMany() {
        assertThatThrownBy(() -> new AssessBills(WECHAT, List.of(FRIDAY, FRIDAY))).isInstanceOf(InvalidField.class);
        List<LocalDate> many = FRIDAY.datesUntil(FRIDAY.plusDays(AssessBills.MOST_DAYS + 1L)).toList();
        assertThatThrownBy(() -> new AssessBills(WECHAT, many)).isInstanceOf(InvalidField.class);
    }

    private List<Event> tell(ProviderAccount account, LocalDate... late) {
        return send(new AssessBills(account, List.of(late))).events().stream().map(NewEvent::event).toList();
    }

    private Object refusal(Command command) {
        return ((Refused) send(command)).rejection();
    }

    private Decision send(Command command) {
        now = now.plusMinutes(1);
        return history.run(command, Circumstances.of(command, now));
    }
}
