package io.tillbook.query.shifts.numbering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A receipt whose number is not as it should be.
 *
 * @param receiptNo its number
 * @param about the sale; missing where the receipt was for something else, such as a gift card
 * @param at when it was given
 * @param day the day it counts for
 */
record NumberFault(NumberFindingKind kind, String receiptNo, @Nullable String about, OffsetDateTime at,
        LocalDate day) {}
