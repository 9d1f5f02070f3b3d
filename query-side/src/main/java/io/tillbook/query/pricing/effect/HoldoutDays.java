package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.pricing.promotion.Holding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where and when a promotion was given to some members and kept from others: business days on which, be it for an hour,
 * a version held there that says so.
 *
 * @param days the days by location
 * @param leastBp from how many of ten thousand members it was kept at least
 * @param mostBp from how many at most: versions may say different things
 */
record HoldoutDays(PromotionId promotion, Map<LocationId, Set<LocalDate>> days, int leastBp, int mostBp) {
    /** To which members one is compared. */
    enum Group {
        /** They could have the promotion on all these days. */
        TREATED,
        /** They never could. */
        HELD_OUT,
        /** They could on some of them only. */
        CHANGED
    }

    /** @param holdings when its versions held */
    static HoldoutDays of(PromotionId promotion, List<Holding> holdings, Collection<LocationView> stores,
            DaySpan span) {
        List<Holding> kept = holdings.stream().filter(holding -> holding.rule().rule().holdoutBp() > 0).toList();
        Map<LocationId, Set<LocalDate>> days = new HashMap<>();
        Set<Integer> shares = new HashSet<>();
        for (LocationView store : stores) {
            for (Holding holding : kept.stream().filter(each -> each.isFor(store)).toList()) {
                List<LocalDate> there = span.days().filter(day -> holdsOn(holding, store, day)).toList();
                if (!there.isEmpty()) {
                    days.computeIfAbsent(store.id(), _ -> new HashSet<>()).addAll(there);
                    shares.add(holding.rule().rule().holdoutBp());
                }
            }
        }
        return new HoldoutDays(promotion, days, shares.stream().mapToInt(share -> share).min().orElse(0),
                shares.stream().mapToInt(share -> share).max().orElse(0));
    }

    private static boolean holdsOn(Holding holding, LocationView store, LocalDate day) {
        ZonedDateTime first = day.atStartOfDay(store.zone());
        ZonedDateTime end = day.plusDays(1).atStartOfDay(store.zone());
        return holding.isBetween(first.toInstant(), end.toInstant())
                && touches(holding.rule().rule().when().period(), first, end);
    }

    private static boolean touches(Period period, ZonedDateTime first, ZonedDateTime end) {
        return switch (period) {
            case Period.StoreLocal(LocalDateTime from, LocalDateTime until) ->
                (from == null || from.isBefore(end.toLocalDateTime()))
                        && (until == null || until.isAfter(first.toLocalDateTime()));
            case Period.Everywhere(Instant from, Instant until) ->
                (from == null || from.isBefore(end.toInstant())) && (until == null || until.isAfter(first.toInstant()));
        };
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    boolean include(LocationId location, LocalDate day) {
        return days.getOrDefault(location, Set.of()).contains(day);
    }

    Group group(MemberId member) {
        if (Holdout.includes(member, promotion, leastBp)) {
            return Group.HELD_OUT;
        }
        return Holdout.includes(member, promotion, mostBp) ? Group.CHANGED : Group.TREATED;
    }
}
