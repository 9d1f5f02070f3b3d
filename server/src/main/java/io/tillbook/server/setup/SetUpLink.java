package io.tillbook.server.setup;

import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.security.Passwords;
import io.tillbook.server.security.TokenText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A link by which whoever has started the server becomes the first owner. It works once, for a while. */
public final class SetUpLink {
    /** How long it works. */
    static final Duration VALID = Duration.ofMinutes(15);

    private final AccessDirectory directory;
    private final Commands commands;
    private final Passwords passwords;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Offer> offer = new AtomicReference<>();

    private record Offer(TokenHash hash, Instant until) {
        boolean opensWith(Secret token, Instant now) {
            return hash.equals(TokenText.hash(token.value())) && now.isBefore(until);
        }
    }

    SetUpLink(AccessDirectory directory, Commands commands, Passwords passwords, InstantSource clock) {
        this.directory = directory;
        this.commands = commands;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether somebody owns the ledger already. */
    boolean isClaimed() {
        return directory.owner().isPresent();
    }

    /** Makes the token of the link; one made before works no longer. */
    String offer() {
        String token = TokenText.random();
        offer.set(new Offer(TokenText.hash(token), clock.instant().plus(VALID)));
        return token;
    }

    /**
     * Makes somebody the first owner.
     *
     * @param password see {@link io.tillbook.api.access.AccessCommand.SetPassword}
     * @return the outcome; empty where the token is not that of the link, was used, or is too old
     */
    public Optional<CommandOutcome> use(Secret token, EmployeeId employee, Secret password) {
        Offer current = offer.get();
        return current != null && current.opensWith(token, clock.instant()) && offer.compareAndSet(current, null)
                ? Optional.of(claim(current, employee, password))
                : Optional.empty();
    }

    /** Where it fails, the link works again. */
    private CommandOutcome claim(Offer taken, EmployeeId employee, Secret password) {
        boolean isDone = false;
        try {
            CommandOutcome outcome = commands.send(DerivedCommandId.of("access.SetUpOwner", taken.hash().value()),
                    new SetUpOwner(employee, passwords.hash(password)),
                    Cause.at(clock.instant().atOffset(ZoneOffset.UTC)));
            isDone = outcome instanceof CommandAccepted;
            return outcome;
        } finally {
            if (!isDone) {
                offer.compareAndSet(null, taken);
            }
        }
    }
}
