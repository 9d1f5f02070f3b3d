package io.tillbook.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.InvalidField;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at what the contract's records refuse. */
public final class InvalidFields {
    private InvalidFields() {}

    /** The call is refused because of the field, with a reason. */
    public static void assertRefused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(call)
                .matches(refused -> refused.field().equals(field), "names " + field)
                .matches(refused -> !refused.reason().isBlank(), "gives a reason");
    }
}
