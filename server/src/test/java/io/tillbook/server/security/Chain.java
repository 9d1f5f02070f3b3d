package io.tillbook.server.security;

import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** A ledger, and people who may do what their roles say. */
final class Chain implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T01:31:07Z");

    private final DiskLedger ledger;
    private final StreamRunner runner;
    private Consumer<String> afterReading = _ -> {};
    private final AccessDirectory directory = new AccessDirectory(this::read, Capabilities.all().permissions(),
            Capabilities.all().limits());
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final TokenUses uses = new TokenUses(clock);
    private final Callers callers = new Callers(directory, clock, uses::used);
    private final AuthorizedDispatch dispatch;

    Chain(Path folder) {
        ledger = new DiskLedger(folder);
        runner = new StreamRunner(ledger.store(), Capabilities.all().types(), 100);
        dispatch = new AuthorizedDispatch(new CommandDispatch(runner, Capabilities.all().commands())::send,
                Capabilities.all().commands(), _ -> {}, new Delegation(directory), callers, Erasure.NONE, clock);
    }

    @Override
    public void close() {
        ledger.close();
    }

    TokenUses uses() {
        return uses;
    }

    Callers callers() {
        return callers;
    }

    /** From now on this happens each time that a stream of a name was read for somebody's rights. */
    void afterReading(Consumer<String> happens) {
        afterReading = happens;
    }

    /** Sends a command, if its sender may. */
    Answer send(Caller sender, AccessCommand command) {
        Submission<?> submission = dispatch.permitted(sender, new CommandId(UUID.randomUUID()),
                "access." + command.getClass().getSimpleName(), command, Cause.at(NOW.atOffset(ZoneOffset.UTC)),
                new Fingerprint(new TreeMap<>()));
        return dispatch.send(List.of(submission)).getFirst();
    }

    /** Somebody who has a role at some locations, or everywhere. */
    Caller somebody(String name, String role, LocationId... locations) {
        Scope scope = new Scope(Arrays.asList(locations), List.of());
        return new Caller.Known(Principal.Kind.EMPLOYEE.named(name),
                directory.rights(directory.permissions(new RoleId(role)), scope), directory::region, clock);
    }

    private <S> S read(StreamRef<S> stream) {
        S state = runner.current(stream);
        afterReading.accept(stream.id().value());
        return state;
    }
}
