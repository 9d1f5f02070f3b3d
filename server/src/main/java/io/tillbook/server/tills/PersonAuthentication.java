package io.tillbook.server.tills;

import io.tillbook.api.access.TokenHash;
import io.tillbook.server.security.CallerAuthentication;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request of a device at which somebody stands. */
public final class PersonAuthentication extends CallerAuthentication {
    private static final long serialVersionUID = 1L;

    private final transient CallerAuthentication device;
    private final transient TillSession session;

    PersonAuthentication(CallerAuthentication device, TillSessions sessions, TillSession session) {
        TokenHash hash = new TokenHash(session.hash());
        super(sessions.caller(device.caller(), session), hash, () -> device.again()
                .flatMap(again -> sessions.find(hash, device.proof()).map(now -> sessions.caller(again, now))));
        this.device = device;
        this.session = session;
    }

    /** Who stands there. */
    public TillSession session() {
        return session;
    }

    /** That of the request that is being answered; empty where nobody stands at a device. */
    public static Optional<PersonAuthentication> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Who has sent the request that is being answered, whoever stands there. */
    public static Optional<CallerAuthentication> ofDevice() {
        return current().map(known -> known.device).or(CallerAuthentication::ofRequest);
    }
}
