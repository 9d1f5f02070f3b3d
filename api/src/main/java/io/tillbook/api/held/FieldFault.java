package io.tillbook.api.held;

import io.tillbook.api.kernel.Require;

/**
 * What is wrong with one field of a fact that could not be read.
 *
 * @param pointer the field as a JSON pointer into the command
 * @param detail what is wrong, readable after the pointer
 */
public record FieldFault(String pointer, String detail) {
    /** Checks the fields. */
    public FieldFault {
        Require.present("pointer", pointer);
        Require.present("detail", detail);
    }
}
