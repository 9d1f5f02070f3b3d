package io.tillbook.device.pairing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the bridge. A browser reaches it from any page that somebody opens: so a page has to be named in the
 * settings, the bridge has to be called by a name of its own (against names that point here from elsewhere), and every
 * request but that for health has to bring the token of a till.
 */
public final class AccessCheck {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BEARER = "Bearer ";
    private static final String ORIGIN = "Origin";

    private final List<String> pages;
    private final List<String> names;
    private final Pairings pairings;

    /**
     * A check of requests.
     *
     * @param pages that may ask, as origins
     * @param names by which the bridge is called beside its own
     */
    public AccessCheck(List<String> pages, List<String> names, Pairings pairings) {
        this.pages = pages;
        this.names = names;
        this.pairings = pairings;
    }

    /** What is wrong with where a request comes from; nothing where it may be answered. */
    public @Nullable String wrongPlace(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String name = host == null ? "" : host.replaceAll(":[0-9]+$", "");
        if (!OWN_NAMES.contains(name) && !names.contains(name)) {
            return "the bridge is not called " + name + ": name it under hosts";
        }
        String origin = exchange.getRequestHeaders().getFirst(ORIGIN);
        return origin == null || pages.contains(origin) ? null
                : "the page " + origin + " is not among origins";
    }

    /** The till whose token a request brings. */
    public Optional<String> till(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization == null || !authorization.startsWith(BEARER) ? Optional.empty()
                : pairings.till(authorization.substring(BEARER.length()).strip());
    }

    /** Tells a browser that the page may read the answer. */
    public static void allow(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(ORIGIN);
        if (origin != null) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Vary", ORIGIN);
            headers.set("Access-Control-Allow-Methods", "GET, POST, PUT");
            headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
            headers.set("Access-Control-Allow-Private-Network", "true");
            headers.set("Access-Control-Max-Age", "600");
        }
    }
}
