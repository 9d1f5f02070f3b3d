package io.tillbook.server.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Lets no page of another site use a browser to reach the server. Browsers alone do not see to that: they open
 * WebSockets across sites, and whoever sits at this machine is trusted as long as there is no authentication.
 */
final class SameOrigin {
    /** What such a page is answered. */
    static final Problem PROBLEM = Problem.of(ProblemType.FORBIDDEN, "Pages of other sites may not call this server.");

    private SameOrigin() {}

    /** Whether a page of another site sent a request. */
    static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** The scheme is left aside: behind a proxy it may differ. */
    private static boolean isOwn(String origin, @Nullable String host) {
        int authority = origin.indexOf("://") + 3;
        return host != null && authority >= 3
                && origin.substring(authority).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
}
