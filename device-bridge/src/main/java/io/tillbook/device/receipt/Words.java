package io.tillbook.device.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of documents: what stands on them that is not in their fields.
 *
 * @param language in which they are said
 * @param words in each language, by their key
 */
public record Words(Language language, Map<String, Map<String, String>> words) {
    private static final String OWN = "/templates/words.json";

    /** The words that come along. */
    public static Words in(Language language) {
        try (InputStream file = Words.class.getResourceAsStream(OWN)) {
            if (file == null) {
                throw new IllegalStateException(OWN + " is missing");
            }
            return new Words(language, new JsonMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A word; its key where there is none, so that a document with a new means of payment is printed all the same. */
    public String say(String key) {
        return words.getOrDefault(key, Map.of()).getOrDefault(language.code(), key.substring(key.indexOf('.') + 1));
    }

    boolean has(String key) {
        return words.containsKey(key);
    }
}
