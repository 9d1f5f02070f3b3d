package io.tillbook.server.cli.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares the clock of this machine with that of a provider, which each answer of HTTP tells. */
final class ClockCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MUCH = Duration.ofMinutes(1);

    private ClockCheck() {}

    /** What is wrong with the clock; empty where nothing is, or nothing can be told. */
    static Optional<String> of(URI provider, InstantSource clock) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request = HttpRequest.newBuilder(provider).timeout(TIMEOUT).build();
            return client.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date -> Duration.between(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant(), clock.instant()))
                    .filter(apart -> apart.abs().compareTo(MUCH) > 0)
                    .map(apart -> "The clock of this machine is " + apart.abs().toSeconds() + " seconds "
                            + (apart.isNegative() ? "behind" : "ahead of") + " the provider's.");
        } catch (IOException | DateTimeException untold) {
            return Optional.empty();
        }
    }
}
