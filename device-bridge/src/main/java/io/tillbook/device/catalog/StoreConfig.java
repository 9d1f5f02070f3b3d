package io.tillbook.device.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The store that a bridge stands in.
 *
 * @param location its id
 * @param name what stands at the head of receipts; the id where it is missing
 * @param keys a file with the server's public keys, as {@code GET /v1/bundle-keys} tells them; where it is missing, the
 *     first ones that the server tells are kept
 * @param refreshMinutes how often the server is asked for what has changed; 15 where it is missing
 * @param printers which printer prints the receipts of which register; the others are printed by their tills
 */
public record StoreConfig(String location, @Nullable String name, @Nullable String keys,
        @Nullable Integer refreshMinutes,
        @Nullable Map<String, String> printers) {
    private static final int USUAL_MINUTES = 15;

    /** Checks that what has to be there is. */
    public StoreConfig {
        if (location == null || location.isBlank()) {
            throw new IllegalArgumentException("store: location is missing");
        }
        if (refreshMinutes != null && refreshMinutes < 1) {
            throw new IllegalArgumentException("store: refreshMinutes must be at least 1");
        }
        printers = printers == null ? Map.of() : Map.copyOf(printers);
    }

    /** What stands at the head of receipts. */
    public String head() {
        return Objects.requireNonNullElse(name, location);
    }

    /** How often the server is asked. */
    public Duration pause() {
        return Duration.ofMinutes(Objects.requireNonNullElse(refreshMinutes, USUAL_MINUTES));
    }

    /** Which printer prints the receipts of which register. */
    public Map<String, String> receiptPrinters() {
        return Objects.requireNonNull(printers);
    }
}
