package io.tillbook.server.operations;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells foreseen failures in one line; what was not foreseen is left to those who print everything. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable exception) {
        Optional<StartFailure> failure = StartFailure.of(exception);
        failure.ifPresent(known -> System.err.println("tillbook: " + known.message()));
        return failure.isPresent();
    }
}
