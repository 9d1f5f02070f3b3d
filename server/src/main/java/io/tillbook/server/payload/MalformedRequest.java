package io.tillbook.server.payload;

import java.util.List;

/** A request that cannot be read as a command: its sender has to change it. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors one at least */
    public MalformedRequest(List<FieldError> errors) {
        super(errors.getFirst().toString());
        this.errors = List.copyOf(errors);
    }

    /** @param error the only one */
    public MalformedRequest(FieldError error) {
        this(List.of(error));
    }

    /** @param error the only one */
    public MalformedRequest(FieldError error, Throwable cause) {
        this(error);
        initCause(cause);
    }

    /** What is wrong. */
    public List<FieldError> errors() {
        return errors;
    }
}
