package io.tillbook.server.http;

import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import io.tillbook.server.traces.Doors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no page of another site use a browser to reach the server, but for sites that are allowed. Browsers alone do not
 * see to that: they open WebSockets across sites. It stands before the filters of rights, so that such a page does not
 * even learn whether a token is known.
 */
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Problem FOREIGN =
            Problem.of(ProblemType.FORBIDDEN, "Pages of other sites may not call this server.");

    private final CrossOrigin others;
    private final DeniedRequests denied;

    /** @param others the sites that are allowed */
    SameOriginFilter(CrossOrigin others, DeniedRequests denied) {
        this.others = others;
        this.denied = denied;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
        } else if (others.allows(origin, request)) {
            if (!others.answer(request, response)) {
                chain.doFilter(request, response);
            }
        } else {
            denied.note(Denial.ofUnknown(Doors.of(request), DenialReason.CROSS_SITE));
            Documents.write(FOREIGN, request, response);
        }
    }

    /** Ignores the scheme, which differs behind a proxy. */
    private static boolean isOwn(String origin, @Nullable String host) {
        int authority = origin.indexOf("://") + 3;
        return host != null && authority >= 3
                && origin.substring(authority).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
}
