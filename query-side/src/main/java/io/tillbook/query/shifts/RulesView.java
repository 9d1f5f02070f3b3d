package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.query.sight.Located;

/** What a location has decided about its shifts. */
record RulesView(LocationId location, ShiftRules rules) implements Located {}
