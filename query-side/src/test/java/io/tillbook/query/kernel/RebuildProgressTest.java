package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.RebuildProgress.GroupProgress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {

    private final RebuildProgress progress = new RebuildProgress(() -> Instant.EPOCH);

    @Test
    void showsHowFarAGroupIs() {
        assertThat(progress.isCaughtUp()).isFalse();
        progress.begin("stock", "1-a", 0, 200);
        assertThat(progress.reached("stock", 50)).isFalse();
        assertThat(progress.groups()).containsExactly(new GroupProgress("stock", "1-a", "1-a", 50, 200, null));
        assertThat(progress.groups().getFirst().percent()).isEqualTo(25);
        assertThat(progress.isCaughtUp()).isFalse();
    }

    @Test
    void hasNewsOnlyAfterItHasCaughtUp() {
        progress.begin("stock", "1-a", 0, 10);
        assertThat(progress.reached("stock", 10)).isFalse();
        assertThat(progress.isCaughtUp()).isTrue();
        assertThat(progress.reached("stock", 11)).isTrue();
        assertThat(progress.groups().getFirst().percent()).isEqualTo(100);
    }

    @Test
    void isCaughtUpWithNothing() {
        progress.begin("stock", "1-a", 0, 0);
        assertThat(progress.isCaughtUp()).isTrue();
        assertThat(progress.reached("stock", 1)).isTrue();
    }

    @Test
    void isNotCaughtUpWhileAnotherVersionAnswers() {
        progress.begin("stock", "2-b", 0, 10);
        progress.serving("stock", "1-a");
        assertThat(progress.reached("stock", 10)).isFalse();
        assertThat(progress.isCaughtUp()).isFalse();
        assertThat(progress.reached("stock", 11)).as("nobody is told of what cannot be queried").isFalse();
        progress.serving("stock", "2-b");
        assertThat(progress.isCaughtUp()).isTrue();
        assertThat(progress.reached("stock", 12)).isTrue();
    }
}
