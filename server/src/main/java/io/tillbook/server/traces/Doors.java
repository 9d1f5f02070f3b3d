package io.tillbook.server.traces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * Names what was asked for, without anything that a sender could have put into it: ids and the rest of an address may
 * tell whatever they like.
 */
public final class Doors {
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    /** No door is the beginning of the name of another one. */
    private static final List<String> ADDRESSES = List.of("/v1/commands", "/v1/me", "/v1/sessions",
            "/v1/till-sessions", "/v1/setup", "/v1/events", "/v1/subjects", "/v1/members", "/v1/stocktakes",
            "/v1/bundles",
            "/v1/bundle-keys", "/v1/settlements", "/v1/provider-bills", "/v1/bank-statements",
            "/v1/z-reports", "/v1/z-chains",
            "/v1/day-settlements", "/v1/books", "/v1/imports", "/v1/pictures",
            "/graphql", "/actuator");

    private Doors() {}

    /** The method and the address without ids, such as {@code GET /v1/subjects}. */
    public static String of(HttpServletRequest request) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
        String path = request.getRequestURI();
        return method + " " + ADDRESSES.stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "/"))
                .findFirst()
                .orElse(OTHER);
    }
}
