package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Principal;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of jobs there is a bounded number; what is to be done is never among those that make room. */
@ExtendWith(ForeignDatabases.class)
class WhatIfViewsTest {
    private static final WhatIfQuestion QUESTION = new WhatIfQuestion(PricedBasket.ENGINE, Baseline.AS_SOLD,
            new PromotionId("draft"), Map.of(), List.of(), List.of(), 0, 1, null, null, true);

    @TempDir private Path directory;

    @Test
    void makesRoomByTheOldestThatIsOver() {
        try (FoldingSide side = new FoldingSide(TestDatabase.judged().properties(directory))) {
            StateStore state = side.bean(StateStore.class);
            WhatIfViews views = new WhatIfViews(state, state.repository(WhatIfRecordRepository.class));
            for (int number = 0; number < WhatIfViews.MOST; number++) {
                assertThat(views.add(job(number))).isTrue();
            }
            assertThat(views.add(job(WhatIfViews.MOST))).as("all are to be done").isFalse();
            assertThat(views.find("job-" + WhatIfViews.MOST)).isEmpty();
            views.cancel("job-7");
            views.cancel("job-8");
            assertThat(views.add(job(WhatIfViews.MOST))).isTrue();
            assertThat(views.find("job-0")).as("the oldest waits").isPresent();
            assertThat(views.find("job-7")).as("the oldest that is over").isEmpty();
            assertThat(views.find("job-8")).isPresent();
        }
    }

    private static WhatIfRecord job(int number) {
        return new WhatIfRecord("job-" + number, WhatIfStatus.WAITING, QUESTION, Principal.SERVER, number,
                WhatIfState.at(0), null, null);
    }
}
