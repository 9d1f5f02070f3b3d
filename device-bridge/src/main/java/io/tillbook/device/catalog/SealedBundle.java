package io.tillbook.device.catalog;

import io.tillbook.api.devices.JournalProof;
import io.tillbook.device.json.ApiJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A bundle as the server has signed it.
 *
 * @param text the canonical JSON of the bundle
 * @param hash what was signed: the hash of the text that was answered, which told all or what had changed
 * @param whole the hash of the text of a whole bundle
 * @param key which key has signed it
 * @param signature the signature, in Base64 for addresses
 */
record SealedBundle(String text, String hash, String whole, String key, String signature) {
    private static final String BEFORE = "{\"bundle\":";
    private static final Pattern SEAL = Pattern.compile("\"hash\":\"([0-9a-f]{64})\",\"key\":\"([^\"]*)\","
            + "\"signature\":\"([^\"]*)\",\"whole\":\"([0-9a-f]{64})\"}");
    private static final String SEAL_BEGINS = ",\"hash\":";
    private static final String SIGNED = "tillbook-bundle-1\n";

    /**
     * Checks what the server has answered.
     *
     * @throws NotGenuine where it is not as it was signed
     */
    static SealedBundle answered(String answer, BundleKeys keys) throws NotGenuine {
        int end = answer.lastIndexOf(SEAL_BEGINS);
        Matcher seal = SEAL.matcher(end < 0 ? "" : answer.substring(end + 1));
        if (!answer.startsWith(BEFORE) || !seal.matches()) {
            throw new NotGenuine("it is no bundle");
        }
        SealedBundle sealed = new SealedBundle(answer.substring(BEFORE.length(), end), seal.group(1), seal.group(4),
                seal.group(2), seal.group(3));
        if (!JournalProof.bodyHash(sealed.text).equals(sealed.hash)) {
            throw new NotGenuine("its hash is another one");
        }
        sealed.checkSignature(keys);
        return sealed;
    }

    /**
     * Checks what was kept here, where anybody may have changed it.
     *
     * @throws NotGenuine where somebody has
     */
    void check(BundleKeys keys) throws NotGenuine {
        if (!JournalProof.bodyHash(text).equals(whole)) {
            throw new NotGenuine("it was changed on this computer");
        }
        checkSignature(keys);
    }

    private void checkSignature(BundleKeys keys) throws NotGenuine {
        keys.check(key, SIGNED + hash + "\n" + whole, signature);
    }

    /**
     * This one with its members, which are megabytes to read.
     *
     * @throws NotGenuine where it is no JSON
     */
    OpenedBundle opened() throws NotGenuine {
        try {
            return new OpenedBundle(this, ApiJson.tree(text));
        } catch (JacksonException malformed) {
            throw new NotGenuine("it is no JSON");
        }
    }

    /**
     * The same seal on the text of the whole bundle.
     *
     * @throws NotGenuine where that is not what was sealed
     */
    SealedBundle on(String all) throws NotGenuine {
        if (!JournalProof.bodyHash(all).equals(whole)) {
            throw new NotGenuine("it was not put together rightly");
        }
        return new SealedBundle(all, hash, whole, key, signature);
    }
}
