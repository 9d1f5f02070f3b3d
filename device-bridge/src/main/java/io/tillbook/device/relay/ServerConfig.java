package io.tillbook.device.relay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ledger that tills send commands to by way of the bridge.
 *
 * @param url its address
 * @param token a file with the token of this bridge
 * @param device the id of this bridge, by which its journal is known
 * @param patienceMillis how long an answer is waited for while somebody stands at the till; 3000 where it is missing
 */
public record ServerConfig(String url, String token, String device, @Nullable Integer patienceMillis) {
    private static final int USUAL_PATIENCE_MILLIS = 3_000;

    /** Checks that what has to be there is. */
    public ServerConfig {
        present("url", url);
        present("token", token);
        present("device", device);
        if (patienceMillis != null && patienceMillis < 1) {
            throw new IllegalArgumentException("server: patienceMillis must be at least 1");
        }
    }

    private static void present(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("server: " + name + " is missing");
        }
    }

    /** The file of the token. */
    public Path tokenFile() {
        return Path.of(token);
    }

    /** How long an answer is waited for. */
    public Duration patience() {
        return Duration.ofMillis(Objects.requireNonNullElse(patienceMillis, USUAL_PATIENCE_MILLIS));
    }
}
