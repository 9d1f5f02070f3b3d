package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which points are to be written off, and of which it is to be announced that they will be. */
public final class DuePoints {
    private final PointsViews views;

    DuePoints(PointsViews views) {
        this.views = views;
    }

    /**
     * Points of a member whose last day is over everywhere.
     *
     * @param expiresOn the latest such day
     * @param asOf how far the views had come: what became known since is another matter
     */
    public record Lost(MemberId member, LocalDate expiresOn, long asOf) {}

    /**
     * Points of a member that will be lost.
     *
     * @param expiresOn their last day
     * @param daysBefore how many days before it that is to be announced
     */
    public record Announced(MemberId member, LocalDate expiresOn, int daysBefore) {}

    /** Points that are to be written off at a moment, of so many members at most, as far as the views know. */
    public List<Lost> lost(Instant now, int most) {
        long nowMs = now.toEpochMilli();
        return views.toLose(nowMs, most)
                .stream()
                .flatMap(found -> found.view()
                        .toLose(nowMs)
                        .map(day -> new Lost(found.view().member(), day, found.position()))
                        .stream())
                .toList();
    }

    /** What is to be announced at a moment, of so many members at most, as far as the views know. */
    public List<Announced> announced(Instant now, int most) {
        long nowMs = now.toEpochMilli();
        return views.toAnnounce(nowMs, most)
                .stream()
                .flatMap(found -> found.view()
                        .toAnnounce(nowMs)
                        .map(each -> new Announced(found.view().member(), each.expiresOn(), each.daysBefore())))
                .toList();
    }
}
