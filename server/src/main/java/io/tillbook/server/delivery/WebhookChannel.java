package io.tillbook.server.delivery;

import io.tillbook.api.alerts.AlertId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Tells of alerts by a signed POST; any answer of 200 to 299 is taken for a yes. Redirects are not followed. */
final class WebhookChannel implements AlertChannel, AutoCloseable {
    static final String NAME = "webhook";

    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final URI address;
    private final WebhookSignature signature;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param timeout how long a connection, and then an answer, is waited for
     */
    WebhookChannel(URI address, WebhookSignature signature, Duration timeout) {
        this.address = address;
        this.signature = signature;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(AlertId alert, String message, Instant now) throws DeliveryFailed {
        try {
            HttpResponse<Void> answer = client.send(request(alert, message, now), BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
                throw new DeliveryFailed("the webhook answered " + answer.statusCode());
            }
        } catch (IOException failure) {
            throw new DeliveryFailed("the webhook gave no answer: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("the server stopped before the webhook answered", interrupted);
        }
    }

    private HttpRequest request(AlertId alert, String message, Instant now) {
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("content-type", "application/json")
                .header("user-agent", "tillbook")
                .header("webhook-id", alert.value())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature.of(alert.value(), now, message))
                .POST(BodyPublishers.ofString(message))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
