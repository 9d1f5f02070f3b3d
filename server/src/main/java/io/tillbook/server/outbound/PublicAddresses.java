package io.tillbook.server.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody can reach, by IANA's registries of special purposes. All others are of this machine, of
 * networks around it, or of nobody.
 */
final class PublicAddresses {
    private static final List<Network> SPECIAL_4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32"); // no special purpose, but where Azure answers its own machines
    private static final Network GLOBAL_6 = Network.parse("2000::/3");
    private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int BYTES_4 = 4;

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four);
            case Inet6Address six -> isPublic(six);
            default -> false;
        };
    }

    private static boolean isPublic(Inet4Address address) {
        return SPECIAL_4.stream().noneMatch(network -> network.contains(address));
    }

    /** Some lead to an address of four bytes that they have in them. */
    private static boolean isPublic(Inet6Address address) {
        if (NAT64.contains(address)) {
            return isPublic(embedded(address, 12));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(embedded(address, 2));
        }
        return GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(network -> network.contains(address));
    }

    private static Inet4Address embedded(Inet6Address address, int from) {
        try {
            return (Inet4Address) InetAddress
                    .getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + BYTES_4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
