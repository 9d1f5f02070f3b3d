package io.tillbook.server.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where may be connected to: to what anybody can reach, if the way is encrypted, and into networks that are allowed.
 * So nobody who can set an address, or what a name means, makes the server ask its neighbours in their stead.
 */
public final class Destinations {
    private final List<Network> allowed;
    private final boolean isEncrypted;
    private final Names names;

    /** Tells addresses of names. */
    @FunctionalInterface
    public interface Names {
        /**
         * All addresses of a host.
         *
         * @throws UnknownHostException when it has none
         */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * @param allowed networks that are not reached by anybody but may be connected to, such as {@code 10.1.0.0/16}
     * @param isEncrypted whether what is sent is encrypted
     * @param names tells what names mean
     * @throws IllegalArgumentException when a text means no network
     */
    public Destinations(List<String> allowed, boolean isEncrypted, Names names) {
        this.allowed = allowed.stream().map(Network::parse).toList();
        this.isEncrypted = isEncrypted;
        this.names = names;
    }

    /** Whether a text means a network, such as {@code 10.1.0.0/16} or {@code ::1}. */
    public static boolean isNetwork(String text) {
        try {
            Network.parse(text);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * The addresses of a host that may be connected to. Whoever connects has to take one of them instead of asking for
     * the name again, which may mean something else by then.
     *
     * @throws UnknownHostException when there is none
     */
    public InetAddress[] of(String host) throws UnknownHostException {
        InetAddress[] permitted = Stream.of(names.of(host)).filter(this::isPermitted).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new UnknownHostException(host + " has no address that may be connected to");
        }
        return permitted;
    }

    private boolean isPermitted(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || (isEncrypted && PublicAddresses.include(address));
    }
}
