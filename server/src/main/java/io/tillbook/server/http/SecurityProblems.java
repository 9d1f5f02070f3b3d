package io.tillbook.server.http;

import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.oidc.ProviderUnavailable;
import io.tillbook.server.rates.RateLimits;
import io.tillbook.server.security.Forbidden;
import io.tillbook.server.security.UnknownPerson;
import io.tillbook.server.sessions.Networks;
import io.tillbook.server.tills.PersonFilter;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import io.tillbook.server.traces.Doors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers requests that the filters of rights stop. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SCHEME = "Bearer";
    private static final Problem NOT_KNOWN_YET = Problem.of(ProblemType.PROVIDER_UNAVAILABLE,
            "Whether the token is good cannot be found out at the moment; send the request again.");
    private static final Problem NOBODY_THERE = Problem.of(ProblemType.UNAUTHENTICATED,
            "The person at the till is not known, or not any more: they type their PIN again."
                    + " The till's token is good.")
            .with("credential", "person");
    private static final String NO_CSRF_TOKEN = "A browser has to send the header X-CSRF-Token with changes;"
            + " GET /v1/me tells what it is for this session.";

    private final DeniedRequests denied;
    private final RateLimits rates;

    SecurityProblems(DeniedRequests denied, RateLimits rates) {
        this.denied = denied;
        this.rates = rates;
    }

    /** Whoever sends tokens that are not known counts as a stranger: the filter of rates has not seen them. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (unknown instanceof ProviderUnavailable) {
            Documents.write(NOT_KNOWN_YET, request, response);
            return;
        }
        if (unknown instanceof UnknownPerson person) {
            denied.note(new Denial(person.device(), null, Doors.of(request), DenialReason.UNKNOWN_PERSON, null));
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, PersonFilter.HEADER);
            Documents.write(NOBODY_THERE, request, response);
            return;
        }
        boolean hasToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        denied.note(Denial.ofUnknown(Doors.of(request),
                hasToken ? DenialReason.UNKNOWN_TOKEN : DenialReason.NOT_SIGNED_IN));
        Duration pause = hasToken ? rates.stranger(Networks.of(request.getRemoteAddr())) : Duration.ZERO;
        if (!pause.isZero()) {
            RateFilter.turnAway(pause, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, hasToken ? SCHEME + " error=\"invalid_token\"" : SCHEME);
        Documents.write(Problem.of(ProblemType.UNAUTHENTICATED, hasToken
                ? "The token is not known, or works no longer."
                : "Sign in by POST /v1/sessions, or send a token in the header Authorization: Bearer …")
                .with("credential", "token"), request, response);
    }

    /** Addresses that are open to nobody are answered as if they were not there. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException stopped)
            throws IOException {
        Documents.write(problem(stopped, Doors.of(request)), request, response);
    }

    private Problem problem(AccessDeniedException stopped, String door) {
        if (stopped.getCause() instanceof Forbidden forbidden) {
            denied.note(Denial.ofSender(door, forbidden));
            return Failures.problem(forbidden);
        }
        if (stopped instanceof CsrfException) {
            denied.note(Denial.ofSender(door, null, DenialReason.CROSS_SITE));
            return Problem.of(ProblemType.FORBIDDEN, NO_CSRF_TOKEN);
        }
        return Problem.of(ProblemType.NOT_FOUND, "Nothing has this address.");
    }
}
