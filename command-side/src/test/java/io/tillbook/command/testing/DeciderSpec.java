package io.tillbook.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.StreamRef;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/** Given what has happened, when a command is sent, then this happens, or it is refused for that reason. */
public final class DeciderSpec<C extends Command> {
    private final Decider<C> decider;
    private final History history = new History();

    private DeciderSpec(Decider<C> decider) {
        this.decider = decider;
    }

    /** A specification of a decider. */
    public static <C extends Command> DeciderSpec<C> of(Decider<C> decider) {
        return new DeciderSpec<>(decider);
    }

    /** This has happened. */
    public DeciderSpec<C> given(NewEvent... events) {
        List.of(events).forEach(history::add);
        return this;
    }

    /** This has happened on a stream. */
    public DeciderSpec<C> given(StreamRef<?> stream, Event... events) {
        List.of(events).forEach(event -> history.add(new NewEvent(stream, event)));
        return this;
    }

    /** This command was accepted before. */
    public DeciderSpec<C> givenAccepted(C command) {
        when(command).thenAccepted();
        return this;
    }

    /** This command is sent, in circumstances that do not matter. */
    public Outcome when(C command) {
        return when(command, Circumstances.of(command));
    }

    /** This command is sent in these circumstances. */
    public Outcome when(C command, Occurrence occurrence) {
        return new Outcome(history.run(decider, command, occurrence), history);
    }

    /** What came of it. */
    public record Outcome(Decision decision, History after) {
        /** The command was accepted, and exactly this has happened, in this order. */
        public Outcome then(Event... expected) {
            assertThat(events()).containsExactly(expected);
            return this;
        }

        /** The command was accepted, and exactly this has happened on one of the streams. */
        public Outcome thenOn(StreamRef<?> stream, Event... expected) {
            assertThat(happenedOn(stream)).containsExactly(expected);
            return this;
        }

        /** The command was accepted, and events of exactly these kinds have happened, in this order. */
        public Outcome thenKinds(Class<?>... expected) {
            assertThat(events().stream().<Object>map(Event::getClass)).containsExactly((Object[]) expected);
            return this;
        }

        /** The command was accepted. */
        public Outcome thenAccepted() {
            assertThat(decision).isInstanceOf(Accepted.class);
            return this;
        }

        /** A stream's state is now as the assertions want it. */
        public <S> Outcome thenState(StreamRef<S> stream, Consumer<S> assertions) {
            assertions.accept(after.of(stream));
            return this;
        }

        /** The command was refused for this reason, whatever was recorded of that. */
        public Outcome thenRefusedFor(Rejection expected) {
            assertThat(decision).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.rejection()).isEqualTo(expected));
            assertThat(expected.detail()).matches("\\p{Lu}.*\\.");
            return this;
        }

        /** The command was refused for this reason, a sentence tells it, and nothing was appended. */
        public Outcome thenRefused(Rejection expected) {
            return thenRefusedWith(expected);
        }

        /** The command was refused for this reason, a sentence tells it, and exactly these events were appended. */
        public Outcome thenRefusedWith(Rejection expected, Event... recorded) {
            assertThat(decision).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.rejection()).isEqualTo(expected));
            assertThat(decision.events()).extracting(NewEvent::event).containsExactly(recorded);
            assertThat(expected.detail()).matches("\\p{Lu}.*\\.");
            return this;
        }

        /** The events of the accepted command. */
        public List<Event> events() {
            return accepted().events().stream().map(NewEvent::event).toList();
        }

        /** The only event of a kind. */
        public <E extends Event> E only(Class<E> kind) {
            List<E> found = events().stream().filter(kind::isInstance).map(kind::cast).toList();
            assertThat(found).as("events of " + kind.getSimpleName()).hasSize(1);
            return found.getFirst();
        }

        private List<Event> happenedOn(StreamRef<?> stream) {
            return accepted().events()
                    .stream()
                    .filter(event -> event.stream().id().equals(stream.id()))
                    .map(NewEvent::event)
                    .toList();
        }

        private Accepted accepted() {
            return decision instanceof Accepted accepted ? accepted : Assertions.fail("was not accepted: " + decision);
        }
    }
}
