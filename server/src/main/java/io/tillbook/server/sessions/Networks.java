package io.tillbook.server.sessions;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address belongs to. */
public final class Networks {
    private static final int BYTES_OF_A_HOUSEHOLD = 8;

    private Networks() {}

    /** The address itself; of an IPv6 address its first half, since everybody has 2^64 addresses with the same. */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address long6
                    ? HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), BYTES_OF_A_HOUSEHOLD))
                    : address;
        } catch (IllegalArgumentException name) {
            return address;
        }
    }
}
