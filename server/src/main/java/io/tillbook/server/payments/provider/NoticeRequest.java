package io.tillbook.server.payments.provider;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody has sent to the address for notices, as it came. */
public final class NoticeRequest {
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param headers by their names, in any case
     * @param body the bytes as they were sent
     */
    public NoticeRequest(Map<String, String> headers, byte[] body) {
        Map<String, String> byName = HashMap.newHashMap(headers.size());
        headers.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        this.headers = Map.copyOf(byName);
        this.body = body.clone();
    }

    /** A header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The bytes as they were sent. */
    public byte[] body() {
        return body.clone();
    }
}
