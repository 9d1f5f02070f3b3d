package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.name;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Buckets.Fill;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryEngine;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** Commands go over the command bus and come back decided. */
class CommandDispatchTest {
    private final MemoryEngine engine = new MemoryEngine();
    private final StreamRunner runner = new StreamRunner(
            EmbeddedEventStore.builder().storageEngine(engine).build(), event -> event.getClass().getSimpleName(), 10);

    @Test
    void theEventsAreStoredBeforeTheBusesUnitOfWorkEnds() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            Object answer = chain.proceed();
            assertThat(engine.all()).hasSize(2);
            assertThat(CurrentUnitOfWork.get()).isSameAs(unitOfWork);
            return answer;
        });

        assertThat(dispatch(bus).send(Circumstances.sent(id(1), new Fill(name("a"), 1)))).isInstanceOf(Decided.class);
    }

    @Test
    void anOuterUnitOfWorkIsLeftAsItWas() {
        DefaultUnitOfWork<?> outer = DefaultUnitOfWork.startAndGet(null);
        dispatch(SimpleCommandBus.builder().build()).send(Circumstances.sent(id(1), new Fill(name("a"), 1)));

        assertThat(CurrentUnitOfWork.get()).isSameAs(outer);
        outer.rollback();
        assertThat(engine.all()).hasSize(2);
    }

    @Test
    void anInterruptedSenderStillGetsItsAnswer() {
        try (var executor = Executors.newSingleThreadExecutor()) {
            CommandBus bus = AsynchronousCommandBus.builder().executor(executor).build();
            Thread.currentThread().interrupt();
            Answer answer = dispatch(bus).send(Circumstances.sent(id(1), new Fill(name("a"), 1)));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(answer).isInstanceOf(Decided.class);
        }
    }

    @Test
    void whatFailsReachesTheSenderAsItIs() {
        engine.beforeNextAppend(() -> {
            throw new UnsupportedOperationException("not today");
        });

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(
                () -> dispatch(SimpleCommandBus.builder().build())
                        .send(Circumstances.sent(id(1), new Fill(name("a"), 1))))
                .withMessage("not today");
    }

    @Test
    void eachTypeHasOneHandler() {
        List<CommandHandling<?>> twice = List.of(Buckets.handlings().getFirst(), Buckets.handlings().getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandDispatch(SimpleCommandBus.builder().build(), runner, twice))
                .withMessageContaining("kernel.Fill");
    }

    @Test
    void aTypeWithoutHandlerIsNotAccepted() {
        CommandDispatch none = new CommandDispatch(SimpleCommandBus.builder().build(), runner, List.of());

        assertThatExceptionOfType(NoHandlerForCommandException.class)
                .isThrownBy(() -> none.send(Circumstances.sent(id(1), new Fill(name("a"), 1))));
    }

    @Test
    void itTellsWhichCommandsItTakes() {
        assertThat(dispatch(SimpleCommandBus.builder().build()).handlings()).extracting(CommandHandling::type)
                .containsExactly("kernel.Fill", "kernel.Limit", "kernel.Pour", "kernel.Take", "kernel.TakeAt");
    }

    private CommandDispatch dispatch(CommandBus bus) {
        return new CommandDispatch(bus, runner, Buckets.handlings());
    }
}
