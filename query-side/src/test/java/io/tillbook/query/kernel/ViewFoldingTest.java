package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.FoldingInMemory.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewFoldingTest {

    private final FoldingInMemory memory = new FoldingInMemory(6, "a", "b");
    private final Seen first = new Seen();
    private final Seen second = new Seen();
    private final ViewFolding views = new ViewFolding(
            List.of(FoldingInMemory.group("a", first), FoldingInMemory.group("b", second)), memory.folding, () -> {},
            ViewsProperties.in(Path.of("views")));

    @AfterEach
    void close() {
        views.stop();
        memory.close();
    }

    @Test
    void aGroupThatCannotBeClaimedAtTheStartHoldsUpNoOther() {
        memory.checkpoints.failing.add("a");
        views.start();
        awaitFolded("b");
        assertThat(first.positions).isEmpty();
        memory.checkpoints.failing.clear();
        awaitFolded("a");
        assertThat(first.positions).hasSize(6);
    }

    @Test
    void aGroupThatIsClaimedIsFoldedThoughAnotherFails() {
        memory.checkpoints.claimedElsewhere.add("a");
        views.start();
        awaitFolded("b");
        memory.checkpoints.failing.add("b");
        memory.checkpoints.claimedElsewhere.clear();
        awaitFolded("a");
        assertThat(first.positions).hasSize(6);
    }

    private void awaitFolded(String group) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> memory.progress.position(group) == 6);
    }
}
