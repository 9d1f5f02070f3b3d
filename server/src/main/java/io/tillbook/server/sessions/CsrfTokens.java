package io.tillbook.server.sessions;

import io.tillbook.server.keys.Hmac;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What shows that a page of this server has sent a request, and not one that only makes a browser send its cookie. It
 * follows from the text of the cookie, which pages cannot read: so nothing has to be kept, and a new session has
 * another.
 */
public final class CsrfTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {
    /** The header that carries it. It is looked for nowhere else: addresses are logged. */
    public static final String HEADER = "X-CSRF-Token";

    private static final String UNUSED_PARAMETER = "_csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Whether a request needs one: it changes something, and its sender is known by a cookie. */
    public static boolean isNeeded(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && SessionAuthentication.current().isPresent();
    }

    /**
     * The one of a session.
     *
     * @param text of its cookie
     */
    public static String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.under(text).of("csrf"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        throw new IllegalStateException("only sessions have one, and theirs is not made but follows from them");
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // There is nothing to be kept.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionAuthentication.current()
                .map(known -> new DefaultCsrfToken(HEADER, UNUSED_PARAMETER, known.csrfToken()))
                .orElse(null);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        // Whoever renders a page could find it in the request; our pages ask for it.
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(HEADER);
    }
}
