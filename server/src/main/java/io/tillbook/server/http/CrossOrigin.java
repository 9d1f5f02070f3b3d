package io.tillbook.server.http;

import io.tillbook.server.tills.PersonFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * What pages of other sites may do that are allowed to call the server: send a token. Cookies are of no use to them:
 * browsers do not let them see answers to those, nor send the header that goes with a cookie, nor open a WebSocket
 * here.
 */
final class CrossOrigin {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final CorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration allowed = new CorsConfiguration();

    /** @param origins of those sites */
    CrossOrigin(List<String> origins) {
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT,
                RequestParts.CORRELATION_ID, PersonFilter.HEADER, "X-Min-Position", "X-File-Name"));
        allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION,
                HttpHeaders.CONTENT_DISPOSITION, "X-Head-Position"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
    }

    /** Whether a page of an origin may send such a request. */
    boolean allows(String origin, HttpServletRequest request) {
        return allowed.checkOrigin(origin) != null && request.getHeader(HttpHeaders.UPGRADE) == null;
    }

    /**
     * Tells the browser what is allowed.
     *
     * @return whether the request is answered by that
     */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return !processor.processRequest(allowed, request, response) || CorsUtils.isPreFlightRequest(request);
    }
}
