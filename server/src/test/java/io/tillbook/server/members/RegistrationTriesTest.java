package io.tillbook.server.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.members.KeyHash;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTriesTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final LocationId OTHER = new LocationId("S2");

    private long nanos;
    private final RegistrationTries tries = new RegistrationTries(5, 3, () -> nanos);
    private int asked;

    @Test
    void codesOfAStoreAndOfAllAreBoundedWhoeverAsks() {
        assertThat(List.of(isSent(STORE), isSent(STORE), isSent(STORE))).containsOnly(true);
        assertThat(isSent(STORE)).as("the fourth of the store").isFalse();
        assertThat(List.of(isSent(OTHER), isSent(OTHER))).containsOnly(true);
        assertThat(isSent(OTHER)).as("the sixth of all").isFalse();

        nanos = Duration.ofHours(1).toNanos();
        assertThat(isSent(STORE)).isTrue();
    }

    /** Otherwise one phone would use up what a store has. */
    @Test
    void whatAPhoneMayNotAskForTakesNothingOfTheStore() {
        RegistrationTries many = new RegistrationTries(100, 7, () -> nanos);
        for (int each = 0; each < 20; each++) {
            many.asked(new KeyHash("same"), "10.0.0.1", STORE);
        }
        assertThat(many.asked(new KeyHash("other1"), "10.0.0.2", STORE)).isZero();
        assertThat(many.asked(new KeyHash("other2"), "10.0.0.2", STORE)).isZero();
        assertThat(many.asked(new KeyHash("other3"), "10.0.0.2", STORE)).isPositive();
    }

    private boolean isSent(LocationId store) {
        asked++;
        return tries.asked(new KeyHash("phone" + asked), "10.0.0." + asked, store).isZero();
    }
}
