package io.tillbook.query.pricing.promotion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which version of a promotion holds when. */
final class PromotionCourse {
    private PromotionCourse() {}

    /** The versions that hold at some time, in the order of these times. */
    static List<Holding> holdings(PromotionView promotion) {
        List<Instant> moments = List.copyOf(moments(promotion));
        List<Holding> holdings = new ArrayList<>();
        for (int place = 0; place < moments.size(); place++) {
            Instant from = moments.get(place);
            Instant until = place + 1 < moments.size() ? moments.get(place + 1) : null;
            promotion.holding(from.atOffset(ZoneOffset.UTC))
                    .ifPresent(version -> add(holdings, holding(promotion, version, from, until)));
        }
        return holdings;
    }

    /** The moments at which another version may hold. */
    private static NavigableSet<Instant> moments(PromotionView promotion) {
        NavigableSet<Instant> moments = new TreeSet<>();
        Stream.concat(promotion.versions().stream().flatMap(version -> Stream.of(from(version), until(version))),
                Stream.of(Optional.ofNullable(promotion.stoppedAt())))
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .forEach(moments::add);
        return moments;
    }

    private static Optional<OffsetDateTime> from(PromotionVersion version) {
        return Optional.ofNullable(version.from());
    }

    private static Optional<OffsetDateTime> until(PromotionVersion version) {
        return Optional.ofNullable(version.until());
    }

    private static Holding holding(PromotionView promotion, PromotionVersion version, Instant from,
            @Nullable Instant until) {
        return new Holding(promotion.id(), version.version(), version.name(), version.rule(), from, until);
    }

    /** What goes on is one with what went before. */
    private static void add(List<Holding> holdings, Holding next) {
        Holding last = holdings.isEmpty() ? null : holdings.getLast();
        if (last != null && last.version() == next.version() && Objects.equals(last.until(), next.from())) {
            holdings.removeLast();
            holdings.add(new Holding(next.promotion(), next.version(), next.name(), next.rule(), last.from(),
                    next.until()));
        } else {
            holdings.add(next);
        }
    }
}
