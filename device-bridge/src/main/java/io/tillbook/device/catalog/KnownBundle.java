package io.tillbook.device.catalog;

import io.tillbook.device.disk.Disk;
import io.tillbook.device.json.ApiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A bundle in a file: a line with its seal, and one with its text.
 *
 * @param sealed the bundle
 * @param etag by which the server knows it
 */
record KnownBundle(SealedBundle sealed, String etag) {
    private static final String FILE = "bundle.json";

    /** All of it or what was there before, whatever happens meanwhile. */
    void write(Path folder) throws IOException {
        String seal = ApiJson.tree(Map.of("hash", sealed.hash(), "whole", sealed.whole(), "key", sealed.key(),
                "signature", sealed.signature(), "etag", etag)).toString();
        Disk.replace(folder.resolve(FILE), seal + "\n" + sealed.text() + "\n");
    }

    /** What was written last; it is not checked. */
    static Optional<KnownBundle> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] lines = Files.readString(file).split("\n", -1);
        try {
            JsonNode seal = ApiJson.tree(lines[0]);
            SealedBundle sealed = new SealedBundle(lines.length > 1 ? lines[1] : "", seal.path("hash").asString(""),
                    seal.path("whole").asString(""), seal.path("key").asString(""),
                    seal.path("signature").asString(""));
            return Optional.of(new KnownBundle(sealed, seal.path("etag").asString("")));
        } catch (JacksonException altered) {
            return Optional.of(new KnownBundle(new SealedBundle("", "", "", "", ""), ""));
        }
    }
}
