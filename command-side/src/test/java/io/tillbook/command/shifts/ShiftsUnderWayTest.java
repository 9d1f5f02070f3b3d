package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.OPENED;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.testing.Circumstances.id;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Threads;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills, processes and crashes that get in each other's way: nothing is half written, and nothing is counted twice. */
class ShiftsUnderWayTest {
    private static final int SALES = 24;

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private long next = 1_000;

    @BeforeEach
    void anOpenShift() {
        Stream.of(Shop.opened(STORE, NegativeStock.ALLOW), TillShop.taxed(CUP, Unit.PIECE, 1_300))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        send(new OpenRegister(STORE, TILL, null, null), OPENED);
        send(open(1, 0), OPENED);
    }

    private Answer send(Command command, OffsetDateTime at) {
        return ledger.send(id(++next), command, at);
    }

    @Test
    void twoProcessesThatSellOnOneTillCountAllOfIt() {
        List<MemoryLedger> processes = List.of(ledger, ledger.restarted());
        Threads.atOnce(SALES,
                sale -> processes.get(sale % 2).send(id(1 + sale), cash(Integer.toString(sale), 100), NOON));
        Shift shift = ledger.state(Shift.at(STORE, TILL, 1));
        assertThat(shift.totals().receipts()).isEqualTo(SALES);
        assertThat(shift.totals().expected(CASH)).isEqualTo(Money.of(100L * SALES));
    }

    @Test
    void aSaleThatRacesTheClosingIsInTheReportOrInNone() {
        send(count("c", 1, 0), NOON);
        List<Answer> answers = Threads.atOnce(2, turn -> turn == 0
                ? ledger.send(id(1), close("c", 1, 0), EVENING)
                : ledger.send(id(2), cash("1", 100).inShift(1), EVENING));
        Shift shift = ledger.state(Shift.at(STORE, TILL, 1));
        boolean isClosed = isAccepted(answers.get(0));
        assertThat(isAccepted(answers.get(1))).as("one of both").isNotEqualTo(isClosed);
        assertThat(shift.totals().receipts()).isEqualTo(isClosed ? 0 : 1);
        assertThat(shift.isClosed()).isEqualTo(isClosed);
    }

    @Test
    void aCrashBeforeTheAppendLeavesNothing() {
        send(cash("1", 100), NOON);
        send(count("c", 1, 100), EVENING);
        int before = ledger.engine().all().size();
        ledger.engine().beforeNextAppend(() -> {
            throw new IllegalStateException("the power is gone");
        });
        assertThatThrownBy(() -> ledger.send(id(1), close("c", 1, 100), EVENING)).hasMessage("the power is gone");

        assertThat(ledger.engine().all()).hasSize(before);
        assertThat(isAccepted(ledger.restarted().send(id(1), close("c", 1, 100), EVENING))).isTrue();
        assertThat(ledger.state(Register.at(STORE, TILL)).lastZ()).isEqualTo(1);
    }

    @Test
    void aClosingWhoseAnswerWasLostIsAnsweredAgainWithOneReport() {
        send(count("c", 1, 0), EVENING);
        ledger.engine().afterNextAppend(() -> {
            throw new IllegalStateException("the answer is lost");
        });
        assertThatThrownBy(() -> ledger.send(id(1), close("c", 1, 0), EVENING)).hasMessage("the answer is lost");
        int before = ledger.engine().all().size();

        Answer again = ledger.restarted().send(id(1), close("c", 1, 0), EVENING);
        assertThat(again).isInstanceOfSatisfying(Decided.class,
                decided -> assertThat(decided.repeated()).isTrue());
        assertThat(ledger.engine().all()).hasSize(before);
        assertThat(ledger.state(Register.at(STORE, TILL)).lastZ()).isEqualTo(1);
    }

    @Test
    void aLateSaleThatIsReportedTwiceAmendsOnce() {
        send(count("c", 1, 0), EVENING);
        send(close("c", 1, 0), EVENING);
        assertThat(isAccepted(send(reported("9", 100, 1), NEXT_DAY))).isTrue();
        assertThat(isAccepted(send(reported("9", 100, 1), NEXT_DAY))).isTrue();
        assertThat(ledger.state(Register.at(STORE, TILL)).links()).isEqualTo(2);
        assertThat(ledger.state(Shift.at(STORE, TILL, 1)).totals().receipts()).isEqualTo(1);
    }

    private static boolean isAccepted(Answer answer) {
        return answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted;
    }
}
