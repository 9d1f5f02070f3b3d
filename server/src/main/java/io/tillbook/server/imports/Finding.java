package io.tillbook.server.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line that was not taken, or would not be.
 *
 * @param line its number; the header is line 1
 * @param reason why, in English
 * @param rejection what the rule tells that has refused it; null where none has
 */
public record Finding(long line, String reason, @Nullable JsonNode rejection) {}
