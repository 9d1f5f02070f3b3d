package io.tillbook.server.sessions;

import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.AccessDirectory.SignIn;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.TokenText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Begins, finds and ends sessions. A session works as long as its employee signs in with the same password and has not
 * been suspended since: that is asked of the ledger each time, so nothing has to be ended when either changes.
 */
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_OF_ONE = 20;
    private static final int USER_AGENT_LENGTH = 120;

    private final SessionRepository stored;
    private final AccessDirectory directory;
    private final InstantSource clock;

    Sessions(SessionRepository stored, AccessDirectory directory, InstantSource clock) {
        this.stored = stored;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param text of its cookie, which nobody can be told later
     */
    public record Begun(Session session, String text) {}

    /**
     * Begins a session; where somebody has very many, the one that was not used for longest ends.
     *
     * @param signIn what they have signed in with
     * @param userAgent what their browser calls itself
     */
    public Begun begin(EmployeeId employee, SignIn signIn, @Nullable String userAgent) {
        makeRoom(employee);
        String text = TokenText.random();
        Session session = Session.begun(TokenText.hash(text).value(), UUID.randomUUID().toString(), employee,
                digest(signIn), shortened(userAgent), clock.instant());
        return new Begun(stored.save(session), text);
    }

    private void makeRoom(EmployeeId employee) {
        stored.deleteByEndsAtMillisLessThanEqual(clock.millis());
        stored.findByEmployee(employee)
                .stream()
                .sorted(Comparator.comparingLong(Session::usedAtMillis).reversed())
                .skip(MOST_OF_ONE - 1L)
                .forEach(this::end);
    }

    /** The session of a text, unless it is unknown or over. */
    Optional<Session> find(TokenHash hash) {
        return stored.findById(hash.value()).filter(this::works);
    }

    /** Notes that a session is used. */
    void use(Session session) {
        Instant now = clock.instant();
        if (now.toEpochMilli() - session.usedAtMillis() >= NOTED_EVERY.toMillis()) {
            try {
                stored.save(session.used(now));
            } catch (OptimisticLockingFailureException overtaken) {
                LOG.debug("Another request has noted the same, or has ended the session", overtaken);
            }
        }
    }

    /** Who has a session, as of now; nobody once it is over. */
    Optional<Caller> caller(TokenHash hash) {
        return find(hash).map(this::caller);
    }

    Caller caller(Session session) {
        EmployeeId employee = session.employee();
        return new Caller.Known(Principal.of(employee), directory.rights(employee), directory::region, clock);
    }

    private boolean works(Session session) {
        return session.worksAt(clock.instant()) && directory.signIn(session.employee())
                .filter(now -> digest(now).equals(session.credentials()))
                .isPresent();
    }

    /** The sessions that somebody has, the latest first. */
    public List<Session> of(EmployeeId employee) {
        return stored.findByEmployee(employee)
                .stream()
                .filter(this::works)
                .sorted(Comparator.comparingLong(Session::createdAtMillis).reversed())
                .toList();
    }

    /** Ends a session. */
    public void end(Session session) {
        stored.deleteById(session.hash());
    }

    /** Ends the session of a text, if it has one. */
    public void end(String text) {
        stored.deleteById(TokenText.hash(text).value());
    }

    private static String digest(SignIn signIn) {
        return TokenText.hash(signIn.passwordHash() + "/" + signIn.suspensions()).value();
    }

    private static String shortened(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", " ").strip();
        return text.substring(0, Math.min(text.length(), USER_AGENT_LENGTH));
    }
}
