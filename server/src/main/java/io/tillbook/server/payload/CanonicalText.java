package io.tillbook.server.payload;

import java.math.BigDecimal;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** One text for all spellings of a value. Digests of such texts are in the ledger, so they are the same for ever. */
final class CanonicalText {
    private static final String[] NO_NAMES = {};

    private CanonicalText() {}

    /** Appends a value's text. */
    static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeMembers(value, text);
            case ARRAY -> {
                text.append('[');
                for (int index = 0; index < value.size(); index++) {
                    write(value.get(index), text);
                    text.append(',');
                }
                text.append(']');
            }
            case NUMBER -> writeNumber(value, text);
            // The length keeps texts apart whatever characters they are made of.
            case STRING -> text.append('"')
                    .append(value.stringValue().length())
                    .append(':')
                    .append(value.stringValue());
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static void writeMembers(JsonNode object, StringBuilder text) {
        String[] names = object.propertyNames().toArray(NO_NAMES);
        Arrays.sort(names);
        text.append('{');
        for (String name : names) {
            JsonNode value = object.get(name);
            if (!value.isNull() && !name.equals(Confidential.NESTED)) {
                text.append(name.length()).append(':').append(name);
                write(value, text);
                text.append(',');
            }
        }
        text.append('}');
    }

    private static void writeNumber(JsonNode number, StringBuilder text) {
        if (number.isInt() || number.isLong()) {
            writeInteger(number.longValue(), text);
        } else {
            BigDecimal stripped = number.decimalValue().stripTrailingZeros();
            text.append(stripped.unscaledValue()).append('e').append(-(long) stripped.scale());
        }
    }

    /** The same text as that of an equal {@link BigDecimal}, without making one. */
    private static void writeInteger(long number, StringBuilder text) {
        long digits = number;
        int zeros = 0;
        while (digits != 0 && digits % 10 == 0) {
            digits /= 10;
            zeros++;
        }
        text.append(digits).append('e').append(zeros);
    }
}
