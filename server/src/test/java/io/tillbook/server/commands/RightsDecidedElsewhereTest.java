package io.tillbook.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.EraseSubject;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What rests on rights is looked up once this process has learned what another one has decided. */
class RightsDecidedElsewhereTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Fingerprint NONE = new Fingerprint(new TreeMap<>());

    private final List<String> happened = new ArrayList<>();

    @Test
    void aKeyIsDestroyedAfterItsErasureIsKnownHere() {
        AccessDirectory directory = new AccessDirectory(new States() {
            @Override
            public <S> S of(StreamRef<S> stream) {
                return stream.type().initialState();
            }
        }, Capabilities.all().permissions(), Capabilities.all().limits());
        InstantSource clock = InstantSource.fixed(NOW);
        AuthorizedDispatch dispatch = new AuthorizedDispatch(submissions -> {
            happened.add("decided " + submissions.size());
            return List.of(new Decided(new CommandAccepted(NONE, List.of()), 7, false));
        }, Capabilities.all().commands(), position -> happened.add("learned " + position), new Delegation(directory),
                new Callers(directory, clock, _ -> {}), new NotedErasure(), clock);
        Submission<?> erase = dispatch.permitted(Caller.SERVER, new CommandId(UUID.randomUUID()), "access.EraseSubject",
                new EraseSubject(new Subject("employee:wang"), "asked for"), Cause.at(NOW.atOffset(ZoneOffset.UTC)),
                NONE);
        dispatch.send(List.of(erase));

        assertThat(happened).containsExactly("before", "decided 1", "learned 7", "after");
    }

    private final class NotedErasure implements Erasure {
        @Override
        public void before(Collection<? extends Command> commands) {
            happened.add("before");
        }

        @Override
        public void after(Collection<? extends Command> commands) {
            happened.add("after");
        }
    }
}
