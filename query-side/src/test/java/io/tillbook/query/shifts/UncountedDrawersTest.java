package io.tillbook.query.shifts;

import static io.tillbook.query.shifts.ShiftStory.MORNING;
import static io.tillbook.query.shifts.ShiftStory.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.shifts.ShiftStory.Till;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ForeignDatabases.class)
class UncountedDrawersTest {
    private static final LocalDate DAY = MORNING.toLocalDate();
    private static final RegisterId R1 = new RegisterId("R1");

    /** The till was dead, and has gone on with a shift that is counted: its report tells the totals after both. */
    @Test
    void aReportAfterADrawerThatNobodyHasCountedTellsWhatWasInThat(@TempDir Path directory) {
        ShiftStory story = new ShiftStory();
        Till till = story.new Till("R1");
        till.open(DAY, 0).sell(TenderMethod.CASH, 500).count(500).close(500, 0);
        till.open(DAY, 0).sell(TenderMethod.CASH, 700).forceClose();
        till.open(DAY, 0).sell(TenderMethod.CASH, 900).count(900).close(900, 0);
        try (QuerySide own = QuerySide.of(story.events(),
                TestDatabase.judged().properties(directory.resolve("data")))) {
            Chains chains = own.bean(Chains.class);
            assertThat(chains.report(STORE, R1, 1)).get().matches(sheet -> !sheet.isToBeCounted());
            assertThat(chains.report(STORE, R1, 2)).get().matches(ZSheet::isToBeCounted);
            assertThat(chains.report(STORE, R1, 3)).get()
                    .matches(sheet -> sheet.shift().figures() != null && sheet.isToBeCounted());
        }
    }
}
