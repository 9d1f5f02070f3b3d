package io.tillbook.server.tills;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.access.AccessDirectory.KnownPin;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.security.Passwords;
import io.tillbook.server.security.TooManyPasswords;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Checks PINs as they come in. Whoever tries them learns from answers and from how long these take neither who has one
 * nor whether it is locked. Tries of the same PIN wait for each other: many at once are no more than five.
 */
public final class PinCheck {
    private static final int TURNS = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final AccessDirectory directory;
    private final Passwords passwords;
    private final Commands commands;
    private final PinMeters meters;
    private final InstantSource clock;
    private final List<ReentrantLock> turns = Stream.generate(ReentrantLock::new).limit(TURNS).toList();

    PinCheck(AccessDirectory directory, Passwords passwords, Commands commands, PinMeters meters,
            InstantSource clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.commands = commands;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * A PIN that was typed.
     *
     * @param employee whose it is said to be
     * @param location where
     * @param device at which
     * @param pin what was typed
     */
    public record Typed(EmployeeId employee, LocationId location, DeviceId device, Secret pin) {}

    /**
     * What the employee takes over the till with; empty where the PIN is wrong or locked, or there is none.
     *
     * @throws TooManyPasswords when more come at once than can be checked
     */
    public Optional<KnownPin> check(Typed typed) {
        ReentrantLock turn = turns.get(Math.floorMod(Objects.hash(typed.employee(), typed.location()), TURNS));
        enter(turn);
        try {
            Optional<KnownPin> right = compare(typed);
            meters.checked(right.isPresent());
            return right;
        } finally {
            turn.unlock();
        }
    }

    private static void enter(ReentrantLock turn) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyPasswords();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooManyPasswords();
        }
    }

    private Optional<KnownPin> compare(Typed typed) {
        Optional<KnownPin> known = open(typed);
        if (known.isEmpty()) {
            passwords.compareWithNobody(typed.pin());
            return known;
        }
        boolean isRight = passwords.matches(typed.pin(), known.get().hash());
        if (!isRight || known.get().misses() > 0) {
            record(typed, isRight);
        }
        // Another server may have locked it, or somebody has set another, since it was looked up.
        return isRight ? open(typed).filter(now -> now.hash().equals(known.get().hash())) : Optional.empty();
    }

    private Optional<KnownPin> open(Typed typed) {
        return directory.pin(typed.employee(), typed.location()).filter(pin -> !pin.isLocked());
    }

    private void record(Typed typed, boolean isRight) {
        commands.send(new CommandId(UUID.randomUUID()),
                new RecordPinTry(typed.employee(), typed.location(), typed.device(), isRight),
                Cause.at(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
