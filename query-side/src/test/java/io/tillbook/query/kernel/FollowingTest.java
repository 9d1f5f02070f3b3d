package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.FoldingInMemory.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that learns from the database how far another one has folded. */
class FollowingTest {

    private static final ViewsProperties ELSEWHERE = ViewsProperties.in(Path.of("views")).at("mongodb://views/");
    private static final int NEVER = Integer.MAX_VALUE;

    private final FoldingInMemory memory = new FoldingInMemory(6, "a", "b");
    private final Seen first = new Seen();
    private final Seen second = new Seen();
    private final ViewFolding views = new ViewFolding(
            List.of(FoldingInMemory.group("a", first), FoldingInMemory.group("b", second)), memory.folding, () -> {},
            ELSEWHERE, NEVER);

    @AfterEach
    void close() {
        views.stop();
        memory.close();
    }

    /** It looks after claims once only, so that nothing else can tell it. */
    @Test
    void whoWaitsIsToldSoonThatAnotherProcessHasFolded() {
        memory.checkpoints.claimedElsewhere.addAll(List.of("a", "b"));
        memory.checkpoints.positions.put("a", 2L);
        memory.checkpoints.positions.put("b", 6L);
        views.start();
        assertThat(reached(2, Duration.ofSeconds(20)).join()).isTrue();
        CompletableFuture<Boolean> end = reached(6, Duration.ofSeconds(20));
        memory.checkpoints.positions.put("a", 5L);
        assertThat(reached(5, Duration.ofSeconds(20)).join()).isTrue();
        assertThat(end).isNotDone();
        memory.checkpoints.positions.put("a", 6L);
        assertThat(end.join()).isTrue();
        assertThat(first.positions).isEmpty();
    }

    @Test
    void aProcessThatDoesNotFoldClaimsNothing() {
        ViewFolding following = new ViewFolding(List.of(FoldingInMemory.group("a", first)), memory.folding, () -> {},
                new ViewsProperties("mongodb://views/", "tillbook", Path.of("views"), 0, 2, Duration.ZERO, false));
        memory.checkpoints.positions.put("b", 6L);
        following.start();
        try {
            memory.checkpoints.positions.put("a", 6L);
            memory.progress.reached("b", 6);
            assertThat(reached(6, Duration.ofSeconds(20)).join()).isTrue();
            assertThat(memory.checkpoints.claimed).isEmpty();
            assertThat(first.positions).isEmpty();
        } finally {
            following.stop();
        }
    }

    private CompletableFuture<Boolean> reached(long position, Duration patience) {
        return memory.progress.awaitPosition(position, patience);
    }
}
