package io.tillbook.command.store.axonserver;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an Axon Server is, and how long it is waited for.
 *
 * @param servers the addresses of its nodes, {@code host:port}
 * @param context the context that has the ledger's events
 * @param process what this process is called there
 * @param token lets it in, where Axon Server asks for one
 * @param tls whether the connection is encrypted
 * @param waits the bounds of waiting
 */
public record AxonServerOptions(List<String> servers, String context, String process, @Nullable String token,
        boolean tls, Waits waits) {

    /**
     * How long is waited.
     *
     * @param connect for the first connection
     * @param read for an answer to a question
     * @param append until the fate of an append is settled
     * @param position for the position of an append that is stored
     */
    public record Waits(Duration connect, Duration read, Duration append, Duration position) {
        /** The usual bounds. */
        public static final Waits USUAL = new Waits(Duration.ofSeconds(30), Duration.ofSeconds(10),
                Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    private static final Pattern ADDRESS =
            Pattern.compile("([^:\\s\\[]+|\\[[0-9a-fA-F:.]+](?=:))(:(?<port>\\d{1,5}))?");

    /** Takes a copy, and checks that there are addresses, and nothing but addresses. */
    public AxonServerOptions {
        servers = List.copyOf(servers);
        if (servers.isEmpty() || !servers.stream().allMatch(AxonServerOptions::isAddress)) {
            throw new IllegalArgumentException("An Axon Server has addresses such as %s, not %s"
                    .formatted("events.example:8124", servers));
        }
    }

    /** Whether a text is an address: a host, and a port where it is not the usual one. */
    public static boolean isAddress(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.matches()
                && (address.group("port") == null || Integer.parseInt(address.group("port")) <= 65_535);
    }

    /** One node, without a token and unencrypted. */
    public static AxonServerOptions at(String address) {
        return new AxonServerOptions(List.of(address), "default", "tillbook", null, false, Waits.USUAL);
    }

    /** These options with other bounds. */
    public AxonServerOptions withWaits(Waits other) {
        return new AxonServerOptions(servers, context, process, token, tls, other);
    }
}
