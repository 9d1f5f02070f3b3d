package io.tillbook.api.shifts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * The chain of a register's Z reports and their amendments: each link's hash contains the one before, so that nothing
 * can be changed, left out or put in between without all later hashes telling it.
 * {@code h = SHA-256("tillbook.z.v1\n" ‖ h of the link before ‖ JSON of the link by RFC 8785)}. Whoever has the links
 * can check it without this program.
 */
public final class ZChain {
    /** What the first link of a register follows. */
    public static final String GENESIS = "0".repeat(64);

    private static final byte[] DOMAIN = "tillbook.z.v1\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * A link.
     *
     * @param canonical what it says, as it is hashed
     * @param previous the hash of the link before, as hexadecimal digits
     * @param hash its own
     */
    public record Link(String canonical, String previous, String hash) {
        /** The next link after one. */
        public static Link after(String previous, String canonical) {
            return new Link(canonical, previous, ZChain.hash(previous, canonical));
        }
    }

    private ZChain() {}

    /**
     * The hash of a link, as hexadecimal digits.
     *
     * @param previous the hash of the link before; {@link #GENESIS} where there is none
     * @param canonical what the link says
     */
    public static String hash(String previous, String canonical) {
        MessageDigest digest = sha256();
        digest.update(DOMAIN);
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(canonical.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The place of the first link that does not follow from those before it; nothing where all do.
     *
     * @param previous what the first of them follows
     */
    public static OptionalInt brokenAt(String previous, List<Link> links) {
        String before = previous;
        for (int place = 0; place < links.size(); place++) {
            Link link = links.get(place);
            if (!link.equals(Link.after(before, link.canonical()))) {
                return OptionalInt.of(place);
            }
            before = link.hash();
        }
        return OptionalInt.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
