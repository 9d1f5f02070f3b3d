package io.tillbook.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.server.testing.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final String HERE = "10.0.0.1";

    private final MovableClock clock = new MovableClock();
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void fiveAreFreeAndThenEachWaitsTwiceAsLong() {
        tries(5, WANG, HERE);
        assertThat(attempts.begin(WANG, HERE)).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(attempts.begin(WANG, HERE)).isZero();
        assertThat(attempts.begin(WANG, HERE)).isEqualTo(Duration.ofSeconds(2));
        clock.pass(Duration.ofMillis(1_500));
        assertThat(attempts.begin(WANG, HERE)).isEqualTo(Duration.ofMillis(500));
        clock.pass(Duration.ofMillis(500));
        assertThat(attempts.begin(WANG, HERE)).isZero();
        assertThat(attempts.begin(WANG, HERE)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void nobodyWaitsForLongerThanAQuarterOfAnHour() {
        IntStream.range(0, 40).forEach(_ -> {
            assertThat(attempts.begin(WANG, HERE)).isZero();
            clock.pass(Duration.ofMinutes(15));
        });
        attempts.begin(WANG, HERE);
        assertThat(attempts.begin(WANG, HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theRightPasswordClearsTheName() {
        tries(4, WANG, HERE);
        assertThat(attempts.begin(WANG, HERE)).isZero();
        attempts.succeeded(WANG, HERE);
        tries(5, WANG, HERE);
    }

    /** Somebody who knows one password must not get rid of what is held against the address by using it. */
    @Test
    void theRightPasswordOfOneNameDoesNotClearTheAddress() {
        IntStream.range(0, 10).forEach(number -> {
            tries(2, new EmployeeId("guessed-" + number), HERE);
            if (number < 9) {
                assertThat(attempts.begin(LI, HERE)).isZero();
                attempts.succeeded(LI, HERE);
            }
        });
        assertThat(attempts.begin(LI, HERE)).isPositive();
        assertThat(attempts.begin(LI, "10.0.0.2")).isZero();
    }

    @Test
    void oneAddressLocksNobodyOutElsewhereButManyDo() {
        tries(5, WANG, HERE);
        assertThat(attempts.begin(WANG, HERE)).isPositive();
        IntStream.range(0, 45).forEach(number -> assertThat(attempts.begin(WANG, "10.1.0." + number)).isZero());
        assertThat(attempts.begin(WANG, "10.2.0.1")).isPositive();
        assertThat(attempts.begin(LI, "10.2.0.1")).isZero();
    }

    @Test
    void whatWasNotLookedAtDoesNotCount() {
        IntStream.range(0, 50).forEach(_ -> {
            assertThat(attempts.begin(WANG, HERE)).isZero();
            attempts.undo(WANG, HERE);
        });
    }

    @Test
    void itIsForgottenAfterAnHour() {
        tries(5, WANG, HERE);
        clock.pass(Duration.ofMinutes(61));
        tries(5, WANG, HERE);
    }

    @Test
    void aHouseholdHasOneAddress() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Networks.of("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(Networks.of("2001:db8:1:3::1"));
        assertThat(Networks.of("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Networks.of("::ffff:10.0.0.1")).isNotEqualTo(Networks.of("::ffff:10.0.0.2"));
    }

    private void tries(int number, EmployeeId name, String address) {
        IntStream.range(0, number).forEach(_ -> assertThat(attempts.begin(name, address)).isZero());
    }
}
