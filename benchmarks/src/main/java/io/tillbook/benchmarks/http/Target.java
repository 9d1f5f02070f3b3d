package io.tillbook.benchmarks.http;

import java.net.URI;
import java.util.Optional;

/**
 * A server that is measured.
 *
 * @param address where it listens, such as {@code http://127.0.0.1:8080}
 * @param token by which it knows the tool; empty where it asks for none
 */
public record Target(URI address, Optional<String> token) {
    @Override
    public String toString() {
        return address.toString();
    }
}
