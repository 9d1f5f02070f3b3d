package io.tillbook.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything about Tillbook that can be set, under {@code tillbook.}; a name that is not here is refused.
 *
 * @param dataDir where the ledger and the embedded views are kept
 * @param commands the command endpoints
 * @param queries queries of the views by GraphQL
 * @param downloads answers of any length
 * @param cache what is kept in memory
 * @param store the event store
 * @param views the views
 * @param reservations goods that are promised
 * @param alerts looking at stocks, and telling of what is the matter with them
 */
@ConfigurationProperties(prefix = "tillbook", ignoreUnknownFields = false)
public record TillbookProperties(@DefaultValue("./data") Path dataDir, @DefaultValue Commands commands,
        @DefaultValue Queries queries, @DefaultValue Downloads downloads, @DefaultValue Cache cache,
        @DefaultValue Store store, @DefaultValue Views views,
        @DefaultValue Reservations reservations, @DefaultValue Alerts alerts) {

    /**
     * The command endpoints.
     *
     * @param maxBody most bytes that one command may have, alone or as a line
     * @param inWork most commands that are decided at once
     * @param waiting most single commands that wait for their turn
     * @param longestWait how long one of them waits at most
     */
    public record Commands(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("64") int inWork,
            @DefaultValue("512") int waiting, @DefaultValue("1s") Duration longestWait) {
        /** Checks the bounds. */
        public Commands {
            between("tillbook.commands.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
            between("tillbook.commands.in-work", inWork, 1, 1_024);
            between("tillbook.commands.waiting", waiting, 0, 16_384);
            if (longestWait.isNegative() || longestWait.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new WrongSetting("tillbook.commands.longest-wait", "must be between 0s and 1m");
            }
        }
    }

    /**
     * Queries of the views by GraphQL.
     *
     * @param maxBody most bytes that one query may have
     * @param inWork most queries that are answered at once
     * @param waiting most queries that wait for their turn
     * @param longestWait how long one of them waits at most
     * @param longest how long one may take, waiting for its turn included
     * @param subscriptions most subscriptions at once
     * @param webSockets most WebSockets at once
     */
    public record Queries(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("32") int inWork,
            @DefaultValue("512") int waiting, @DefaultValue("1s") Duration longestWait,
            @DefaultValue("20s") Duration longest, @DefaultValue("1024") int subscriptions,
            @DefaultValue("256") int webSockets) {
        private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(25); // the container gives up after 30

        /** Checks the bounds. */
        public Queries {
            between("tillbook.queries.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
            between("tillbook.queries.in-work", inWork, 1, 64);
            between("tillbook.queries.waiting", waiting, 0, 16_384);
            between("tillbook.queries.subscriptions", subscriptions, 0, 65_536);
            between("tillbook.queries.web-sockets", webSockets, 0, 4_096);
            if (longestWait.isNegative() || longestWait.compareTo(LONGEST_OF_ALL) > 0) {
                throw new WrongSetting("tillbook.queries.longest-wait", "must be between 0s and 25s");
            }
            if (!longest.isPositive() || longest.compareTo(LONGEST_OF_ALL) > 0) {
                throw new WrongSetting("tillbook.queries.longest", "must be more than 0s and at most 25s");
            }
        }
    }

    /**
     * Answers of any length: the event history and count sheets.
     *
     * @param atOnce most of them at once
     */
    public record Downloads(@DefaultValue("8") int atOnce) {
        /** Checks the bounds. */
        public Downloads {
            between("tillbook.downloads.at-once", atOnce, 1, 16);
        }
    }

    /**
     * What is kept in memory.
     *
     * @param streams how many folded streams are kept at most
     */
    public record Cache(@DefaultValue("100000") long streams) {
        /** Checks the bounds. */
        public Cache {
            if (streams < 0) {
                throw new WrongSetting("tillbook.cache.streams", "must not be negative");
            }
        }
    }

    /**
     * The event store.
     *
     * @param blockCache memory for uncompressed blocks of events
     */
    public record Store(@DefaultValue("256MB") DataSize blockCache) {
        /** Checks the bounds. */
        public Store {
            between("tillbook.store.block-cache", blockCache, DataSize.ofMegabytes(8), DataSize.ofGigabytes(64));
        }
    }

    /**
     * The views.
     *
     * @param uri a MongoDB to keep them in; without it they are kept in the data directory
     * @param database name of the database
     * @param cache memory for the embedded database
     * @param batchSize most events that are folded at once
     * @param minPositionTimeout how long a query waits for the position it asks for
     */
    public record Views(@Nullable String uri, @DefaultValue("tillbook") String database,
            @DefaultValue("256MB") DataSize cache, @DefaultValue("4000") int batchSize,
            @DefaultValue("5s") Duration minPositionTimeout) {
        /** Checks the bounds. */
        public Views {
            between("tillbook.views.cache", cache, DataSize.ofMegabytes(16), DataSize.ofGigabytes(64));
            if (batchSize < 1) {
                throw new WrongSetting("tillbook.views.batch-size", "must be at least 1");
            }
            if (minPositionTimeout.isNegative()) {
                throw new WrongSetting("tillbook.views.min-position-timeout", "must not be negative");
            }
        }
    }

    /**
     * Alerts.
     *
     * @param assess whether stocks are looked at by themselves; otherwise only when somebody asks for it
     * @param sweep how often it is asked whether a day has begun somewhere
     * @param webhook who is told by a signed POST
     * @param mail who is told by mail
     */
    public record Alerts(@DefaultValue("true") boolean assess, @DefaultValue("1h") Duration sweep,
            @DefaultValue Webhook webhook, @DefaultValue Mail mail) {
        /** Checks the bounds. */
        public Alerts {
            if (sweep.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new WrongSetting("tillbook.alerts.sweep", "must be at least 1s");
            }
        }
    }

    /**
     * A webhook.
     *
     * @param url where to post to; without it nothing is
     * @param secret what the messages are signed with, in base64, with or without {@code whsec_} before it
     */
    public record Webhook(@Nullable URI url, @Nullable String secret) {
        /** Checks that both are there, or none. */
        public Webhook {
            if (url != null && !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new WrongSetting("tillbook.alerts.webhook.url", "must begin with http:// or https://");
            }
            if ((url == null) != (secret == null)) {
                throw new WrongSetting("tillbook.alerts.webhook", "must have both a url and a secret");
            }
            if (secret != null && !isSecret(secret)) {
                throw new WrongSetting("tillbook.alerts.webhook.secret", "must be base64 of 24 to 64 bytes");
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

    /**
     * Goods that are promised.
     *
     * @param expiryPause how long to wait until looking again for reservations whose time is over
     */
    public record Reservations(@DefaultValue("5s") Duration expiryPause) {
        /** Checks the bounds. */
        public Reservations {
            if (expiryPause.toMillis() < 100 || expiryPause.toDays() > 1) {
                throw new WrongSetting("tillbook.reservations.expiry-pause", "must be between 100ms and 1d");
            }
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongSetting(name, "must be between " + least + " and " + most);
        }
    }

    private static void between(String name, DataSize value, DataSize least, DataSize most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSetting(name, "must be between " + text(least) + " and " + text(most));
        }
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + "MB" : size.toKilobytes() + "KB";
    }
}
