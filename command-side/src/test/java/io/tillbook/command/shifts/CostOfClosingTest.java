package io.tillbook.command.shifts;

import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.testing.Circumstances.id;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.lang.reflect.Proxy;
import java.lang.reflect.Method;
import java.lang.reflect.InvocationTargetException;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventhandling.DomainEventMessage;
import java.util.ArrayList;
import io.tillbook.command.kernel.LedgerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing a shift costs the same after ten receipts and after ten thousand, counted in streams and events. */
class CostOfClosingTest {
    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private final ReadCount read = new ReadCount();
    private long next;

    @ParameterizedTest
    @ValueSource(ints = {10, 10_010})
    void aClosingReadsAsMuchHoweverManyReceiptsThereAre(int receipts) {
        Stream.of(Shop.opened(STORE, NegativeStock.ALLOW), TillShop.taxed(CUP, Unit.PIECE, 1_300))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        send(new OpenRegister(STORE, TILL, null, null));
        send(open(1, 0));
        for (int receipt = 1; receipt <= receipts; receipt++) {
            send(cash(Integer.toString(receipt), 100));
        }
        send(count("c", 1, receipts * 100L));

        CommandDispatch cold = new CommandDispatch(
                new StreamRunner(read.of(ledger.store()), event -> event.getClass().getSimpleName(), 100),
                Capabilities.all().commands());
        Answer answer = cold.send(Circumstances.sent(id(++next), close("c", 1, receipts * 100L), NOON));

        assertThat(answer).isInstanceOfSatisfying(Decided.class,
                decided -> assertThat(decided.outcome()).isInstanceOf(CommandAccepted.class));
        assertThat(read.streams).containsExactlyInAnyOrder("location-S1", "tills-S1", "register-S1/R1",
                "shift-S1/R1/1", "settlement-S1/2026-11-28");
        assertThat(read.events).as("events that were folded").isLessThanOrEqualTo(Shift.EVENTS_PER_SNAPSHOT + 4);
    }

    /** A sale adds one event to those it has without a shift, and no stream that other tills write to. */
    @Test
    void aSaleAddsOneEvent() {
        TillShop without = new TillShop();
        TillShop within = new TillShop().withShift(0);
        List<Event> before = without.accepted(cash("1", 100));
        List<Event> after = within.accepted(cash("1", 100));
        assertThat(after).hasSize(before.size() + 1)
                .filteredOn(ShiftsEvent.class::isInstance)
                .singleElement()
                .isInstanceOf(ShiftAdvanced.class);
    }

    private void send(Command command) {
        assertThat(ledger.send(id(++next), command, NOON)).isInstanceOfSatisfying(Decided.class,
                decided -> assertThat(decided.outcome()).isInstanceOf(CommandAccepted.class));
    }

    /** Counts what is read of the streams of a store. */
    private static final class ReadCount {
        private final Set<String> streams = new HashSet<>();
        private int events;

        LedgerStore of(LedgerStore store) {
            return (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
                    new Class<?>[] {LedgerStore.class}, (_, method, arguments) -> called(store, method, arguments));
        }

        private Object called(LedgerStore store, Method method, Object[] arguments) throws Throwable {
            try {
                Object answer = method.invoke(store, arguments);
                return answer instanceof DomainEventStream stream ? counted((String) arguments[0], stream) : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private DomainEventStream counted(String name, DomainEventStream stream) {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            stream.forEachRemaining(messages::add);
            if (!name.startsWith("command-")) {
                streams.add(name);
                events += messages.size();
            }
            return DomainEventStream.of(messages);
        }
    }
}
