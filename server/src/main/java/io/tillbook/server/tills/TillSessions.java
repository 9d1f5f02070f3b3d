package io.tillbook.server.tills;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.access.AccessDirectory.KnownPin;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.TokenText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Begins, finds and ends what people do at tills. Several may be at one till, each for their own requests: a manager
 * confirms something while the cashier's sale goes on. A session works as long as its employee has the same PIN and has
 * not been suspended since: that is asked of the ledger each time. A PIN that others lock ends none, or anybody could
 * send a colleague away.
 */
public final class TillSessions {
    private static final Logger LOG = LoggerFactory.getLogger(TillSessions.class);
    private static final int NOTINGS_WHILE_IDLE = 15;
    private static final int MOST_AT_ONE = 20;
    private static final int MOST_KEPT = 10_000;
    /** Sales pass by here: within that time another server may have ended what is kept. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final TillSessionRepository stored;
    private final AccessDirectory directory;
    private final Duration idle;
    private final InstantSource clock;
    private final Cache<TokenHash, Optional<TillSession>> kept;

    TillSessions(TillSessionRepository stored, AccessDirectory directory, Duration idle, InstantSource clock) {
        this.stored = stored;
        this.directory = directory;
        this.idle = idle;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * A session that has just begun.
     *
     * @param text by which it is used, which nobody can be told later
     */
    public record Begun(TillSession session, String text) {
        @Override
        public String toString() {
            return "Begun[" + session.employee() + "]";
        }
    }

    /**
     * Begins a session; where very many are at the same device, the one that was not used for longest ends.
     *
     * @param device hash of the token of the device
     * @param pin what they have shown
     */
    public Begun begin(TokenHash device, EmployeeId employee, LocationId location, KnownPin pin) {
        makeRoom(device);
        String text = TokenText.random();
        Instant now = clock.instant();
        TillSession session = new TillSession(TokenText.hash(text).value(), 0, device, employee, location, digest(pin),
                now.toEpochMilli(), 0, 0).used(now, idle);
        return new Begun(stored.save(session), text);
    }

    private void makeRoom(TokenHash device) {
        stored.deleteByEndsAtMillisLessThanEqual(clock.millis());
        stored.findByDevice(device)
                .stream()
                .sorted(Comparator.comparingLong(TillSession::usedAtMillis).reversed())
                .skip(MOST_AT_ONE - 1L)
                .forEach(this::end);
    }

    /** The session of a text beside the token of a device, unless it is unknown, another device's, or over. */
    Optional<TillSession> find(TokenHash hash, TokenHash device) {
        return kept.get(hash, sought -> stored.findById(sought.value()))
                .filter(session -> session.device().equals(device))
                .filter(this::works);
    }

    private boolean works(TillSession session) {
        return session.worksAt(clock.instant()) && directory.pin(session.employee(), session.location())
                .filter(now -> digest(now).equals(session.credentials()))
                .isPresent();
    }

    /** Notes that a session is used. */
    void use(TillSession session) {
        Instant now = clock.instant();
        if (now.toEpochMilli() - session.usedAtMillis() >= idle.toMillis() / NOTINGS_WHILE_IDLE) {
            TokenHash hash = new TokenHash(session.hash());
            try {
                kept.put(hash, Optional.of(stored.save(session.used(now, idle))));
            } catch (OptimisticLockingFailureException overtaken) {
                LOG.debug("Another request has noted the same, or has ended the session", overtaken);
                kept.invalidate(hash);
            }
        }
    }

    /** The device with the person of a session at it, who may do there what they may at its location. */
    Caller caller(Caller device, TillSession session) {
        return switch (device) {
            case Caller.Known known -> known.with(session.employee(),
                    directory.rightsAt(session.employee(), session.location()));
            case Caller.Server server -> server;
        };
    }

    /** Ends a session. */
    public void end(TillSession session) {
        stored.deleteById(session.hash());
        kept.invalidate(new TokenHash(session.hash()));
    }

    private static String digest(KnownPin pin) {
        return TokenText.hash(pin.hash() + "/" + pin.suspensions()).value();
    }
}
