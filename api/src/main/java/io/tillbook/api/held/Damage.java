package io.tillbook.api.held;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.List;

/**
 * A fact that could not be read.
 *
 * @param payload what was sent, as JSON text
 * @param faults what is wrong with it
 */
public record Damage(String payload, List<FieldFault> faults) {
    /** Most characters of a payload: more than the largest command has, unless larger ones are let in by a setting. */
    public static final int MAX_PAYLOAD = 4_000_000;

    /** Checks the fields. */
    public Damage {
        Require.present("payload", payload);
        if (payload.length() > MAX_PAYLOAD) {
            throw new InvalidField("payload", "must have at most " + MAX_PAYLOAD + " characters");
        }
        faults = Require.list("faults", faults);
    }
}
