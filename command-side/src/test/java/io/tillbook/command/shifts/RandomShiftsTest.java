package io.tillbook.command.shifts;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Shifts, chains and days are what plain facts say, whatever comes in whatever order. */
class RandomShiftsTest {
    @Property(tries = 40)
    void everyShiftIsWhatPlainFactsSay(@ForAll Random random) {
        new RandomDay(random).run();
    }
}
