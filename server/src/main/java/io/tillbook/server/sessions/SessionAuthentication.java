package io.tillbook.server.sessions;

import io.tillbook.api.access.TokenHash;
import io.tillbook.server.security.CallerAuthentication;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose sender is known by a session. */
public final class SessionAuthentication extends CallerAuthentication {
    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient String csrfToken;

    SessionAuthentication(Sessions sessions, Session session, String text) {
        TokenHash hash = new TokenHash(session.hash());
        super(sessions.caller(session), hash, () -> sessions.caller(hash));
        this.session = session;
        this.csrfToken = CsrfTokens.of(text);
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /** What a request has to carry that changes something. */
    public String csrfToken() {
        return csrfToken;
    }

    /** That of the request that is being answered; empty where its sender is known otherwise, or not at all. */
    public static Optional<SessionAuthentication> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication known
                ? Optional.of(known)
                : Optional.empty();
    }
}
