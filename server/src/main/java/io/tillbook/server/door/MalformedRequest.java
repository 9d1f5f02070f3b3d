package io.tillbook.server.door;

import java.util.List;

/** A request that cannot be read as a command: its sender has to change it. */
final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    MalformedRequest(List<FieldError> errors) {
        super(errors.getFirst().toString());
        this.errors = List.copyOf(errors);
    }

    MalformedRequest(FieldError error) {
        this(List.of(error));
    }

    MalformedRequest(FieldError error, Throwable cause) {
        this(error);
        initCause(cause);
    }

    List<FieldError> errors() {
        return errors;
    }
}
