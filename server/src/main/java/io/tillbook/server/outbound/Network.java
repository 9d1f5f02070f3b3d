package io.tillbook.server.outbound;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses that begin alike.
 *
 * @param base one of them
 * @param bits how many bits they have in common, from the first one on
 */
record Network(InetAddress base, int bits) {
    Network {
        if (bits < 0 || bits > length(base)) {
            throw new IllegalArgumentException("between 0 and " + length(base) + " bits");
        }
    }

    /**
     * The network of a text such as {@code 10.0.0.0/8} or {@code fd00::/8}, or of one address.
     *
     * @throws IllegalArgumentException when the text means no network
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new Network(base, slash < 0 ? length(base) : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        return length(base) == length(address) && prefix(base).equals(prefix(address));
    }

    private BigInteger prefix(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
