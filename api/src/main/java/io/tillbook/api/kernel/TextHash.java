package io.tillbook.api.kernel;

/** A number of 64 bits that follows from a text and is spread evenly. It keeps no secret: everybody can work it out. */
public final class TextHash {
    // FNV-1a and the last step of MurmurHash3, which spreads what differs in the last characters only.
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX_FIRST = 0xff51afd7ed558ccdL;
    private static final long MIX_SECOND = 0xc4ceb9fe1a85ec53L;
    private static final int HALF = 33;

    private TextHash() {}

    /** That of a text; it is kept for ever, since who is held out and for whom codes are follow from it. */
    public static long of(String text) {
        long hash = OFFSET;
        for (int place = 0; place < text.length(); place++) {
            hash = (hash ^ text.charAt(place)) * PRIME;
        }
        hash = (hash ^ (hash >>> HALF)) * MIX_FIRST;
        hash = (hash ^ (hash >>> HALF)) * MIX_SECOND;
        return hash ^ (hash >>> HALF);
    }
}
