package io.tillbook.query.members.strata;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.segment.MemberFifths;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.visit.MemberVisits;
import io.tillbook.query.members.visit.VisitDay;
import io.tillbook.query.pricing.effect.MemberReceipts;
import io.tillbook.query.sight.Sight;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts members in strata, at the locations that whoever asks may see. All of them have to be read for that, so that the
 * answer is kept for a hundred times as long as it took: at most a hundredth of the time goes into it, however many
 * members there are, and a small chain is never told what is older than a moment.
 */
public final class Strata {
    private static final int KEPT_TIMES = 100;
    private static final int MOST_KEPT = 100;

    private final MemberVisits visits;
    private final MemberReceipts receipts;
    private final Locations locations;
    private final Persons persons;
    private final InstantSource clock;
    private final LoadingCache<Asked, Answer> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfter(Expiry.<Asked, Answer>creating((_, answer) -> answer.took().multipliedBy(KEPT_TIMES)))
            .build(this::answer);

    Strata(MemberVisits visits, MemberReceipts receipts, Locations locations, Persons persons, InstantSource clock) {
        this.visits = visits;
        this.receipts = receipts;
        this.locations = locations;
        this.persons = persons;
        this.clock = clock;
    }

    private record Asked(Sight sight, LocalDate asOf, @Nullable LocationId location) {}

    private record Answer(MemberStrata strata, Duration took) {}

    /** The latest day on which members bought: that of an imported history may be long ago. */
    LocalDate asOf(@Nullable LocationId location) {
        LocalDate today = locations.latestToday();
        return receipts.latestDay(today, location).orElse(today);
    }

    /** For who looks at members page by page. */
    @FunctionalInterface
    public interface Look {
        /** Tells nothing of anybody. */
        Look NONE = _ -> Map.of();

        /** The fifths of some members as they are named now; without those who did not buy within the year. */
        Map<MemberId, MemberFifths> of(Collection<MemberId> members);
    }

    /**
     * In which fifths members of the chain are, by all that they bought under any of their ids. What divides the
     * fifths, and who was merged, is read once and holds for the whole look; visits are read for as many members as are
     * asked for at a time.
     */
    public Look look() {
        LocalDate asOf = asOf(null);
        MemberStrata all = of(asOf, null);
        Map<MemberId, List<MemberId>> before = new HashMap<>();
        persons.merged().forEach((id, now) -> before.computeIfAbsent(now, _ -> new ArrayList<>()).add(id));
        return members -> fifths(members, before, all);
    }

    private Map<MemberId, MemberFifths> fifths(Collection<MemberId> members, Map<MemberId, List<MemberId>> before,
            MemberStrata all) {
        Map<MemberId, MemberId> now = new HashMap<>();
        members.forEach(member -> {
            now.put(member, member);
            before.getOrDefault(member, List.of()).forEach(id -> now.put(id, member));
        });
        Map<MemberId, Standing> standings = new HashMap<>();
        visits.each(now.keySet(), at -> standings.merge(Objects.requireNonNull(now.get(at.member())),
                Standing.of(ofYear(all.asOf(), at.days())), Standing::plus));
        Map<MemberId, MemberFifths> found = new HashMap<>();
        standings.forEach((member, standing) -> {
            if (standing.isActive()) {
                found.put(member, all.of(standing).fifths());
            }
        });
        return found;
    }

    /** All members who bought at one location or all, in the year that a day ends. */
    MemberStrata of(LocalDate asOf, @Nullable LocationId location) {
        return kept.get(new Asked(Sight.current(), asOf, location)).strata();
    }

    /** The stratum of a member among them; empty for who did not come. */
    Optional<Stratum> of(MemberId member, LocalDate asOf, @Nullable LocationId location) {
        Standing standing = Standing.of(ofYear(asOf, visits.days(member, location)));
        return standing.isActive() ? Optional.of(of(asOf, location).of(standing)) : Optional.empty();
    }

    private static List<VisitDay> ofYear(LocalDate asOf, List<VisitDay> days) {
        return MemberVisits.between(MemberStrata.from(asOf), asOf, days);
    }

    private Answer answer(Asked asked) throws Exception {
        long begunMs = clock.millis();
        MemberStrata strata = asked.sight().read(() -> read(asked));
        return new Answer(strata, Duration.ofMillis(clock.millis() - begunMs + 1));
    }

    private static void addActive(Map<MemberId, Standing> members, List<Standing> standings) {
        members.values().stream().filter(Standing::isActive).forEach(standings::add);
    }

    /** Members of one part after the other; those of several ids, whose parts differ, in the end. */
    private MemberStrata read(Asked asked) {
        List<Standing> standings = new ArrayList<>();
        Map<MemberId, MemberId> now = persons.merged();
        Map<MemberId, Standing> ofSeveralIds = new HashMap<>();
        now.values().forEach(member -> ofSeveralIds.put(member, Standing.NONE));
        visits.parts().forEach(part -> {
            Map<MemberId, Standing> members = new HashMap<>();
            visits.each(part, asked.location(), at -> {
                MemberId member = now.getOrDefault(at.member(), at.member());
                (ofSeveralIds.containsKey(member) ? ofSeveralIds : members).merge(member,
                        Standing.of(ofYear(asked.asOf(), at.days())), Standing::plus);
            });
            addActive(members, standings);
        });
        addActive(ofSeveralIds, standings);
        return MemberStrata.of(asked.asOf(), standings);
    }
}
