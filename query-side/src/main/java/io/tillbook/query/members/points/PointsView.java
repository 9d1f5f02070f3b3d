package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsLot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The points of a member.
 *
 * @param lots what there is, the first to be lost first
 * @param debt how many were taken back that had been spent
 * @param movedInto the member who has them now; null where they are here
 * @param announced of which days it was announced that points will be lost, until these are over
 * @param lostMs when the next are to be written off: once their last day is over everywhere; null where none are
 * @param announceMs when it is to be announced next that some will be lost; null where there is nothing to announce
 */
record PointsView(MemberId member, List<PointsLot> lots, long debt, @Nullable MemberId movedInto,
        List<Announced> announced, @Nullable Long lostMs, @Nullable Long announceMs) {
    /** How many days before their last one it is announced that points will be lost, the most first. */
    static final List<Integer> ANNOUNCED_BEFORE = List.of(30, 7);
    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    /**
     * It was announced that points will be lost.
     *
     * @param expiresOn their last day
     * @param daysBefore how many days before it
     */
    record Announced(LocalDate expiresOn, int daysBefore) {
        private long dueMs() {
            return expiresOn.minusDays(daysBefore).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        }
    }

    static PointsView none(MemberId member) {
        return new PointsView(member, List.of(), 0, null, List.of(), null, null);
    }

    PointsAccount account() {
        return new PointsAccount(lots, debt);
    }

    ShownPoints on(LocalDate day) {
        return ShownPoints.of(member, day, account());
    }

    PointsView after(PointsChange change) {
        PointsAccount then = account().after(change);
        // Points of such a day may be spent and given back: that is not announced again.
        List<Announced> kept = announced.stream().filter(each -> !each.expiresOn.isBefore(change.on())).toList();
        return new PointsView(member, then.lots(), then.debt(), movedInto, kept, null, null).dated();
    }

    PointsView movedTo(MemberId other) {
        return new PointsView(member, lots, debt, other, announced, lostMs, announceMs);
    }

    PointsView announced(LocalDate expiresOn, int daysBefore) {
        return new PointsView(member, lots, debt, movedInto,
                Stream.concat(announced.stream(), Stream.of(new Announced(expiresOn, daysBefore))).toList(), null, null)
                .dated();
    }

    /** With the moments at which something is to be done. */
    private PointsView dated() {
        return new PointsView(member, lots, debt, movedInto, announced, days().min(Comparator.naturalOrder())
                .map(day -> day.plusDays(1).atStartOfDay(LAST_ZONE).toInstant().toEpochMilli())
                .orElse(null),
                announceable().map(Announced::dueMs).min(Comparator.naturalOrder()).orElse(null));
    }

    /** What is to be announced at a moment: of each day that which is nearest to it. */
    Stream<Announced> toAnnounce(long nowMs) {
        return days().flatMap(day -> announceable().filter(each -> each.expiresOn.equals(day))
                .filter(each -> each.dueMs() <= nowMs)
                .min(Comparator.comparingInt(Announced::daysBefore))
                .stream());
    }

    /** The last days of points that are to be written off at a moment. */
    Optional<LocalDate> toLose(long nowMs) {
        return days().filter(day -> day.plusDays(1).atStartOfDay(LAST_ZONE).toInstant().toEpochMilli() <= nowMs)
                .max(Comparator.naturalOrder());
    }

    /** What was announced nearer to a day need not be announced as if it were farther away. */
    private Stream<Announced> announceable() {
        return days().flatMap(day -> ANNOUNCED_BEFORE.stream()
                .filter(before -> announced.stream()
                        .noneMatch(each -> each.expiresOn.equals(day) && each.daysBefore <= before))
                .map(before -> new Announced(day, before)));
    }

    private Stream<LocalDate> days() {
        return lots.stream().map(PointsLot::expiresOn).filter(Objects::nonNull).distinct();
    }
}
