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
 * The channels that are set up.
 *
 * @param all the channels
 */
record AlertChannels(List<AlertChannel> all) implements AutoCloseable {
    /** Names of all channels that can be set up. */
    static final List<String> NAMES = List.of(WebhookChannel.NAME, MailChannel.NAME);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    static AlertChannels of(AlertsProperties settings) {
        List<AlertChannel> channels = new ArrayList<>();
        Webhook webhook = settings.webhook();
        URI address = webhook.url();
        String secret = webhook.secret();
        if (address != null && secret != null) {
            Destinations destinations = new Destinations(webhook.allowedNetworks(), webhook.isEncrypted(),
                    InetAddress::getAllByName);
            channels.add(new WebhookChannel(address, destinations, SSLContexts.createDefault(),
                    WebhookSignature.with(secret), TIMEOUT));
        }
        Mail mail = settings.mail();
        if (mail.host() != null) {
            channels.add(MailChannel.over(mail, TIMEOUT));
        }
        return new AlertChannels(List.copyOf(channels));
    }

    @Override
    public void close() {
        for (AlertChannel channel : all) {
            if (channel instanceof WebhookChannel webhook) {
                webhook.close();
            }
        }
    }
}
