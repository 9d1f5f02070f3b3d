package io.tillbook.server.sessions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.server.sessions.PasswordCheck.Result;

/** Counts passwords that were checked. */
final class SignInMeters {
    private final Counter right;
    private final Counter wrong;
    private final Counter heldOff;

    SignInMeters(MeterRegistry registry) {
        this.right = counter(registry, "right");
        this.wrong = counter(registry, "wrong");
        this.heldOff = counter(registry, "held_off");
    }

    void checked(Result result) {
        switch (result) {
            case Result.Right _ -> right.increment();
            case Result.Wrong _ -> wrong.increment();
            case Result.HeldOff _ -> heldOff.increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("tillbook.passwords.checked")
                .description("Passwords that came in; those held off were not looked at")
                .tag("outcome", outcome)
                .register(registry);
    }
}
