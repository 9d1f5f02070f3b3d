package io.tillbook.server.delivery;

import io.tillbook.server.outbound.Destinations;
import io.tillbook.server.settings.WrongSetting;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Alerts.
 *
 * @param assess whether stocks are looked at by themselves; otherwise only when somebody asks for it
 * @param sweep how often it is asked whether a day has begun somewhere
 * @param tills how often tills are looked at
 * @param webhook who is told by a signed POST
 * @param mail who is told by mail
 */
@ConfigurationProperties(prefix = "tillbook.alerts", ignoreUnknownFields = false)
public record AlertsProperties(@DefaultValue("true") boolean assess, @DefaultValue("1h") Duration sweep,
        @DefaultValue("1m") Duration tills,
        @DefaultValue Webhook webhook, @DefaultValue Mail mail) {
    /** Checks the bounds. */
    public AlertsProperties {
        if (sweep.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new WrongSetting("tillbook.alerts.sweep", "must be at least 1s");
        }
        if (tills.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new WrongSetting("tillbook.alerts.tills", "must be at least 1s");
        }
    }

    /**
     * A webhook.
     *
     * @param url where to post to; without it nothing is
     * @param secret what the messages are signed with, in base64, with or without {@code whsec_} before it
     * @param allowedNetworks networks that may be connected to although not everybody reaches them, and without TLS
     * @param promotions whether it is told of promotions, coupons and groups too
     */
    public record Webhook(@Nullable URI url, @Nullable String secret, @DefaultValue List<String> allowedNetworks,
            @DefaultValue("false") boolean promotions) {
        private static final String URL = "tillbook.alerts.webhook.url";

        /** Checks that both are there, or none. */
        public Webhook {
            allowedNetworks = List.copyOf(allowedNetworks);
            if (!allowedNetworks.stream().allMatch(Destinations::isNetwork)) {
                throw new WrongSetting("tillbook.alerts.webhook.allowed-networks",
                        "must name networks such as 10.1.0.0/16 or fd00::/8");
            }
            if (url != null) {
                checkUrl(url, !allowedNetworks.isEmpty());
            }
            if ((url == null) != (secret == null)) {
                throw new WrongSetting("tillbook.alerts.webhook", "must have both a url and a secret");
            }
            if (promotions && url == null) {
                throw new WrongSetting("tillbook.alerts.webhook.promotions", "must not be set without a url");
            }
            if (secret != null && !isSecret(secret)) {
                throw new WrongSetting("tillbook.alerts.webhook.secret", "must be base64 of 24 to 64 bytes");
            }
        }

        /** Whether messages are encrypted on their way. */
        boolean isEncrypted() {
            return url != null && "https".equals(url.getScheme());
        }

        private static void checkUrl(URI url, boolean isPlainAllowed) {
            if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme())) || url.getHost() == null) {
                throw new WrongSetting(URL, "must begin with https:// or http:// and name a host");
            }
            if (url.getUserInfo() != null) {
                throw new WrongSetting(URL, "must have no user and no password in it");
            }
            if ("http".equals(url.getScheme()) && !isPlainAllowed) {
                throw new WrongSetting(URL, "must begin with https://; http:// only reaches networks that"
                        + " tillbook.alerts.webhook.allowed-networks names");
            }
        }

        private static boolean isSecret(String text) {
            try {
                int bytes = Base64.getDecoder().decode(text.replaceFirst("^whsec_", "")).length;
                return bytes >= 24 && bytes <= 64;
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Webhook[url=" + url + "]";
        }
    }

    /**
     * Mail over SMTP.
     *
     * @param host the mail server; without it no mail is sent
     * @param port its port
     * @param username who signs in; nobody where it is missing
     * @param password of that user
     * @param startTls whether the connection has to be encrypted
     * @param from the sender's address
     * @param to the addresses that are told
     */
    public record Mail(@Nullable String host, @DefaultValue("587") int port, @Nullable String username,
            @Nullable String password, @DefaultValue("true") boolean startTls,
            @DefaultValue("tillbook@localhost") String from, @DefaultValue List<String> to) {
        /** Checks that there is somebody to tell. */
        public Mail {
            if (host != null && to.isEmpty()) {
                throw new WrongSetting("tillbook.alerts.mail.to", "must name an address");
            }
        }

        @Override
        public String toString() {
            return "Mail[host=" + host + ", to=" + to + "]";
        }
    }
}
