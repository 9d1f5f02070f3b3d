package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.FoldingInMemory.Seen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FoldingInMemory memory = new FoldingInMemory(12, "a", "b");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Seen first = new Seen();
    private final Seen second = new Seen();

    @AfterEach
    void close() {
        threads.shutdownNow();
        memory.close();
    }

    @Test
    void nobodyMissesWhatCouldNotBeReadWhenItJoined() {
        List<GroupFolding> groups = List.of(memory.claimed("a", 6, first), memory.claimed("b", 3, second));
        memory.blindReadings.set(1);
        foldToTheEnd(groups);
        assertThat(first.positions).containsExactly(7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(second.positions).contains(4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(memory.rebuild.isFailing("b")).isFalse();
    }

    @Test
    void whoLagsComesBackWhenItIsNear() {
        List<GroupFolding> groups = List.of(memory.claimed("a", 11, first), memory.claimed("b", 0, second));
        foldToTheEnd(groups);
        assertThat(first.positions).containsExactly(12L);
        assertThat(second.positions).hasSize(12);
    }

    private void foldToTheEnd(List<GroupFolding> groups) {
        FoldingLoop loop = new FoldingLoop(groups, FoldingInMemory.BATCH, this::reader, threads);
        loop.join(groups);
        threads.execute(loop);
        assertThat(memory.progress.awaitPosition(12, PATIENCE).join()).isTrue();
        loop.stop();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorStopsNobodyElse(boolean isSideBySide) {
        Seen failing = new Seen(3, new LinkageError("a test"));
        GroupFolding broken = memory.claimed("a", 0, failing);
        GroupFolding sound = memory.claimed("b", 0, second);
        GroupsTogether together = new GroupsTogether(memory.folding, _ -> true, threads, isSideBySide);
        together.add(List.of(broken, sound));
        assertThat(together.foldNext()).isTrue();
        assertThat(together.foldNext()).isTrue();
        assertThat(broken.position()).isEqualTo(2);
        assertThat(sound.position()).isEqualTo(4);
        assertThat(together.leave()).containsExactly(sound);
        assertThat(memory.rebuild.groups().getFirst().failure()).contains("LinkageError");
    }

    private GroupsTogether reader(List<GroupFolding> some) {
        return new GroupsTogether(memory.folding, type -> some.stream().anyMatch(group -> group.isInterestedIn(type)),
                threads, false);
    }
}
