package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ViewsProgressTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ViewsProgress progress = new ViewsProgress(List.of("one", "other"));

    @Test
    void isAsFarAsTheSlowestGroup() {
        assertThat(progress.position()).isZero();
        progress.reached("one", 7);
        assertThat(progress.position()).isZero();
        progress.reached("other", 5);
        assertThat(progress.position()).isEqualTo(5);
        assertThat(progress.position("one")).isEqualTo(7);
    }

    @Test
    void tellsWhoWaitsAsSoonAsAllGroupsAreThere() {
        CompletableFuture<Boolean> three = progress.awaitPosition(3, LONG);
        CompletableFuture<Boolean> five = progress.awaitPosition(5, LONG);
        progress.reached("one", 9);
        assertThat(three).isNotDone();
        progress.reached("other", 4);
        assertThat(three).isCompletedWithValue(true);
        assertThat(five).isNotDone();
        progress.reached("other", 5);
        assertThat(five).isCompletedWithValue(true);
        assertThat(progress.awaitPosition(5, Duration.ZERO)).isCompletedWithValue(true);
    }

    @Test
    void givesUpInTime() {
        assertThat(progress.awaitPosition(1, Duration.ofMillis(1)).join()).isFalse();
    }
}
