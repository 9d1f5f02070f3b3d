package io.tillbook.device.receipt;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a kind of document looks: its parts in their order, with fields of the document in braces.
 *
 * @param parts what it is made of
 */
public record Template(List<Part> parts) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Checks the fields. */
    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @param name what an error calls it
     * @throws IllegalArgumentException saying what is wrong, and where
     */
    public static Template parse(String name, String json) {
        try {
            return STRICT.readValue(json, Template.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("the template " + name + " is wrong: " + wrong.getOriginalMessage(),
                    wrong);
        }
    }
}
