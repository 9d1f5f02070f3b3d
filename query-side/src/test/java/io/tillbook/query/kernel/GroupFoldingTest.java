package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.query.kernel.FoldingInMemory.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupFoldingTest {

    private final FoldingInMemory memory = new FoldingInMemory(6, "a");

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void neverSkipsEvents() {
        Seen view = new Seen();
        GroupFolding group = memory.claimed("a", 1, view);
        assertThatThrownBy(() -> group.absorb(memory.batch(2, 4))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a are at event 1");
        assertThat(view.positions).isEmpty();
        group.absorb(memory.batch(0, 3));
        assertThat(group.position()).isEqualTo(3);
    }

    @Test
    void foldsAllThatComesBeforeTheFirstEventThatFails() {
        Seen later = new Seen(5, new ArithmeticException("too much"));
        Seen earlier = new Seen(3, new ArithmeticException("too much"));
        GroupFolding group = memory.claimed("a", 0, later, earlier);
        assertThatThrownBy(() -> group.absorb(memory.batch(0, 6))).isInstanceOfSatisfying(FoldingFailed.class,
                failed -> assertThat(failed.position()).isEqualTo(3));
        assertThat(group.position()).isEqualTo(2);
        assertThat(memory.checkpoints.positions).containsEntry("a", 2L);
    }

    @Test
    void workingOutItsVersionIsNotPartOfFolding() {
        Seen view = new Seen();
        GroupFolding group = memory.claimed("a", 0, view);
        int before = view.shapes.get();
        group.absorb(memory.batch(0, 2));
        assertThat(view.shapes).hasValue(before);
    }
}
