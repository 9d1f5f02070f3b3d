package io.tillbook.server.transfer;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/** A server as tools reach it: by its address, and with the token by which it knows them. */
public final class RemoteServer {
    private static final String SLASH = "/";

    private final URI address;
    private final Optional<String> token;

    /**
     * A server at an address, such as {@code http://127.0.0.1:8080}, which may have a path of its own.
     *
     * @param token empty where there is none: the server will say whether it needs one
     */
    public RemoteServer(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** A request to a path of the server. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    private URI uri(String path) {
        String base = address.toString();
        return URI.create((base.endsWith(SLASH) ? base.substring(0, base.length() - 1) : base) + path);
    }
}
