package io.tillbook.query.members.points;

import io.tillbook.api.members.points.PointsPrograms;
import java.util.List;

/**
 * The versions of the program; there is one such document.
 *
 * @param versions in the order of their moments, without those that were replaced long ago
 * @param defined how many there were
 */
record ProgramView(List<PointsPrograms.Version> versions, int defined) {
    /** Its key. */
    static final String KEY = "program";

    PointsPrograms programs() {
        return new PointsPrograms(versions, defined);
    }

    static ProgramView of(PointsPrograms programs) {
        return new ProgramView(programs.versions(), programs.defined());
    }
}
