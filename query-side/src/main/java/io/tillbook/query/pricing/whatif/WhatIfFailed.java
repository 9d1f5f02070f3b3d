package io.tillbook.query.pricing.whatif;

import java.io.Serial;
import java.util.Objects;

/** A job cannot go on. */
final class WhatIfFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    WhatIfFailed(String reason) {
        super(reason);
    }

    String reason() {
        return Objects.requireNonNullElse(getMessage(), "it failed");
    }
}
