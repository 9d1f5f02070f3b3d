package io.tillbook.query.members.report;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;

/**
 * What members did on some business days.
 *
 * @param total figures of all locations together, each member once
 * @param locations the same of each location with members, by id
 */
record MemberReport(LocalDate from, LocalDate to, MemberFigures total, List<OfLocation> locations) {
    /** Figures of one location: who came to two counts at both. */
    record OfLocation(LocationId location, MemberFigures figures) {}
}
