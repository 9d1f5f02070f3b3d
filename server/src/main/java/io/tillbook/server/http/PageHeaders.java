package io.tillbook.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Tells browsers what pages may do: load from this server only, without scripts in the page itself. The console has no
 * styles in the page either.
 */
final class PageHeaders implements HeaderWriter {
    private static final String COMMON = "default-src 'none'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; object-src 'none';";
    private static final String OWN = COMMON + " script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:; connect-src 'self'";
    /** The hash is of the one rule that React Aria writes into the page, for touch screens. */
    private static final String CONSOLE = COMMON + " script-src 'self';"
            + " style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; connect-src 'self';"
            + " manifest-src 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String policy(String address) {
        return address.startsWith("/console") || address.startsWith("/till") ? CONSOLE : OWN;
    }
}
