package io.tillbook.command.giftcards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a few cards against a model that knows nothing of events: who may spend, what is on each card by lot,
 * and that all accounts together are nothing, while days pass. Now and then all of it is started anew from what is
 * stored.
 */
class RandomCardsTest {
    private static final int HISTORIES = 10_000;

    @Test
    void everyCardAndEveryAccountIsWhatTheModelSays() {
        int[] counts = new int[2];
        for (int seed = 0; seed < HISTORIES; seed++) {
            new RandomLife(new Random(seed), counts).run();
        }
        assertThat(counts[0]).as("accepted").isGreaterThan(HISTORIES * 3);
        assertThat(counts[1]).as("refused").isGreaterThan(HISTORIES);
    }
}
