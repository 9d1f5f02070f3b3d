package io.tillbook.query.finance;

import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry where it stands in the books.
 *
 * @param entry the entry
 * @param day the day that it counts for: its own, or the first one of the first open month where its own is closed
 * @param belongsTo the closed month that it belongs to; null where it stands in its own
 */
record BookedEntry(Entry entry, LocalDate day, @Nullable Period belongsTo) {}
