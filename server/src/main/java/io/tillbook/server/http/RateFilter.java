package io.tillbook.server.http;

import io.tillbook.server.rates.RateLimits;
import io.tillbook.server.security.CallerAuthentication;
import io.tillbook.server.sessions.Networks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is more than one sender may send, before it is read. It stands behind the filters that know senders:
 * people in one store share an address, and none of them is to wait for another's requests.
 */
final class RateFilter extends OncePerRequestFilter {
    private static final String QUERIES = "/graphql";
    /** Whoever watches the server is answered always. */
    private static final String PROBES = "/actuator/health";

    private final RateLimits rates;

    RateFilter(RateLimits rates) {
        this.rates = rates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PROBES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration pause = pause(SecurityContextHolder.getContext().getAuthentication(), request);
        if (pause.isZero()) {
            chain.doFilter(request, response);
        } else {
            turnAway(pause, request, response);
        }
    }

    private Duration pause(@Nullable Authentication sender, HttpServletRequest request) {
        if (!(sender instanceof CallerAuthentication known)) {
            return rates.stranger(Networks.of(request.getRemoteAddr()));
        }
        return request.getRequestURI().equals(QUERIES) ? rates.query(known.caller().principal())
                : rates.request(known.caller().principal());
    }

    static void turnAway(Duration pause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = Documents.retryAfter(pause, response);
        Documents.write(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                "You have sent more requests than one sender may. Go on in " + seconds + " s."), request, response);
    }
}
