package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which shifts are wanted; null for any. A register is one of a location. */
record ShiftsFilter(@Nullable LocationId location, @Nullable RegisterId register, @Nullable LocalDate day,
        @Nullable ShiftState state) {}
