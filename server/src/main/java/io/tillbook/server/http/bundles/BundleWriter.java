package io.tillbook.server.http.bundles;

import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.query.pricing.bundle.Bundle;
import io.tillbook.query.pricing.bundle.BundleBase;
import io.tillbook.query.pricing.bundle.BundledProduct;
import io.tillbook.query.pricing.bundle.Bundles;
import io.tillbook.server.keys.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle as canonical JSON (RFC 8785), a product at a time, and signs its hash. What a till has not seen is
 * written; the hash of the whole bundle is taken beside it, so that a till can tell that it has put both together
 * rightly.
 */
final class BundleWriter {
    /** What signatures are of: no message of another kind can be taken for a bundle. */
    private static final String SIGNED = "tillbook-bundle-1";
    private static final String PRODUCTS = "products";
    private static final String SINCE = "since";

    private final OutputStream out;
    private final MessageDigest written = sha256();
    private final MessageDigest whole = sha256();
    private boolean hasWritten;
    private boolean hasProducts;

    private BundleWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a bundle.
     *
     * @param since the bundle that a till has; null to write everything
     */
    static void write(Bundles bundles, Bundle bundle, @Nullable BundleBase since, SigningKey key, OutputStream out)
            throws IOException {
        BundleWriter writer = new BundleWriter(out);
        out.write(bytes("{\"bundle\":"));
        try {
            writer.bundle(bundles, bundle, since);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        String hash = hex(writer.written);
        String all = hex(writer.whole);
        SortedMap<String, Object> seal = new TreeMap<>(Map.of("hash", hash, "key", key.id(), "signature",
                key.sign(bytes(String.join("\n", SIGNED, hash, all))), "whole", all));
        out.write(bytes("," + CanonicalJson.text(seal).substring(1)));
    }

    private void bundle(Bundles bundles, Bundle bundle, @Nullable BundleBase since) {
        SortedMap<String, Object> head = BundleSheet.head(bundle);
        head.put(PRODUCTS, Map.of());
        String between = "{";
        for (Map.Entry<String, Object> member : head.entrySet()) {
            if (since != null && member.getKey().compareTo(SINCE) > 0 && between.equals(",")) {
                since(since);
                since = null;
            }
            both(between + CanonicalJson.text(member.getKey()) + ":");
            if (member.getKey().equals(PRODUCTS)) {
                both("{");
                BundleBase base = since;
                bundles.eachProduct(bundle, base, this::product);
                both("}");
            } else {
                both(CanonicalJson.text(member.getValue()));
            }
            between = ",";
        }
        both("}");
    }

    private void since(BundleBase base) {
        write("," + CanonicalJson.text(SINCE) + ":" + CanonicalJson.text(
                new TreeMap<>(Map.of("asOf", base.asOf().toString(), "position", base.position()))), true, false);
    }

    private void product(BundledProduct product) {
        String text = CanonicalJson.text(product.product().sku().value()) + ":"
                + CanonicalJson.text(BundleSheet.product(product));
        write((hasProducts ? "," : "") + text, false, true);
        hasProducts = true;
        if (product.isChanged()) {
            write((hasWritten ? "," : "") + text, true, false);
            hasWritten = true;
        }
    }

    private void both(String text) {
        write(text, true, true);
    }

    private void write(String text, boolean isWritten, boolean isOfWhole) {
        byte[] bytes = bytes(text);
        if (isOfWhole) {
            whole.update(bytes);
        }
        if (isWritten) {
            written.update(bytes);
            try {
                out.write(bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
