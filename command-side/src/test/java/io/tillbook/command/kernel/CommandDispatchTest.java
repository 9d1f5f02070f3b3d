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
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;

/** Commands find their deciders and come back decided. */
class CommandDispatchTest {
    private final MemoryEngine engine = new MemoryEngine();
    private final StreamRunner runner = new StreamRunner(engine, event -> event.getClass().getSimpleName(), 10);
    private final CommandDispatch dispatch = new CommandDispatch(runner, Buckets.handlings());

    @Test
    void anInterruptedSenderStillGetsItsAnswer() {
        Thread.currentThread().interrupt();
        Answer answer = dispatch.send(Circumstances.sent(id(1), new Fill(name("a"), 1)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isInstanceOf(Decided.class);
    }

    @Test
    void whatFailsReachesTheSenderAsItIs() {
        engine.beforeNextAppend(() -> {
            throw new UnsupportedOperationException("not today");
        });

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(
                () -> dispatch.send(Circumstances.sent(id(1), new Fill(name("a"), 1))))
                .withMessage("not today");
    }

    @Test
    void eachTypeHasOneHandler() {
        List<CommandHandling<?>> twice = List.of(Buckets.handlings().getFirst(), Buckets.handlings().getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandDispatch(runner, twice))
                .withMessageContaining("kernel.Fill");
    }

    @Test
    void aTypeWithoutHandlerIsNotAccepted() {
        CommandDispatch none = new CommandDispatch(runner, List.of());

        assertThatExceptionOfType(NoHandlerForCommandException.class)
                .isThrownBy(() -> none.send(Circumstances.sent(id(1), new Fill(name("a"), 1))));
    }

    @Test
    void itTellsWhichCommandsItTakes() {
        assertThat(dispatch.handlings()).extracting(CommandHandling::type)
                .containsExactly("kernel.Fill", "kernel.Limit", "kernel.Pour", "kernel.Take", "kernel.TakeAt");
    }
}
