package io.tillbook.query.members.report;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members did on some business days.
 *
 * @param total figures of all locations together, each member once
 * @param locations the same of each location with members, by id
 * @param tiers the same of each tier with members, the lowest first, and last of those without one; empty where nobody
 *     has asked for it
 */
record MemberReport(LocalDate from, LocalDate to, MemberFigures total, List<OfLocation> locations,
        List<OfTier> tiers) {
    /** Figures of one location: who came to two counts at both. */
    record OfLocation(LocationId location, MemberFigures figures) {}

    /** Figures of the members of one tier, by what they have now; null for those without one. */
    record OfTier(@Nullable String tier, MemberFigures figures) {}
}
