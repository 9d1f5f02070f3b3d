package io.tillbook.api.checkout;

import org.jspecify.annotations.Nullable;

/**
 * Why a gift card may be used: its secret was told, or value that comes back to it pays for other goods at once.
 *
 * @param hash a keyed hash of what was told as the secret; null where none was told
 * @param setOff whether what is due back is paid for other goods; not where it is missing
 */
public record CardProof(@Nullable String hash, @Nullable Boolean setOff) {
    /** What is due back is paid for other goods: nobody has to show the card for that. */
    public static final CardProof SET_OFF = new CardProof(null, true);

    /** A secret was told. */
    public static CardProof of(String hash) {
        return new CardProof(hash, null);
    }
}
