package io.tillbook.server.delivery;

import io.tillbook.server.delivery.AlertsProperties.Mail;
import io.tillbook.server.delivery.AlertsProperties.Webhook;
import io.tillbook.server.outbound.Destinations;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * The destinations of alerts that are set up.
 *
 * @param all the destinations
 */
record AlertDestinations(List<Destination> all) implements AutoCloseable {
    /** Names of all destinations that can be set up. */
    static final List<String> NAMES = List.of(WebhookDestination.NAME, MailDestination.NAME);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    static AlertDestinations of(AlertsProperties settings) {
        List<Destination> destinations = new ArrayList<>();
        Webhook webhook = settings.webhook();
        URI address = webhook.url();
        String secret = webhook.secret();
        if (address != null && secret != null) {
            Destinations allowed = new Destinations(webhook.allowedNetworks(), webhook.isEncrypted(),
                    InetAddress::getAllByName);
            destinations.add(new WebhookDestination(address, allowed, SSLContexts.createDefault(),
                    WebhookSignature.with(secret), TIMEOUT));
        }
        Mail mail = settings.mail();
        if (mail.host() != null) {
            destinations.add(MailDestination.over(mail, TIMEOUT));
        }
        return new AlertDestinations(List.copyOf(destinations));
    }

    @Override
    public void close() {
        for (Destination each : all) {
            if (each instanceof WebhookDestination webhook) {
                webhook.close();
            }
        }
    }
}
