package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a chain, and by which rules members come into them. Up at once; kept until the end of the month that is
 * twelve months after the one in which enough was spent; then reviewed, and kept through a grace where the plan has
 * one.
 *
 * @param tiers the tiers, the lowest first
 * @param oneDown whether a review leads one tier down at most
 * @param onReturn what becomes of a tier when goods of the sale that led to it come back; REVOKE where it is missing
 * @param returnWindowDays within how many days they have to come back for that; 30 where it is missing
 * @param graceDays for how many days a tier is kept that a review would lower, so that its member can still spend what
 *     it takes; none where it is missing
 * @param zone by whose midnight tiers are reviewed
 */
public record TierPlan(List<Tier> tiers, @Nullable Boolean oneDown, @Nullable ReturnRule onReturn,
        @AtLeast(0) @AtMost(TierPlan.MOST_DAYS) @Nullable Integer returnWindowDays,
        @AtLeast(0) @AtMost(TierPlan.MOST_GRACE_DAYS) @Nullable Integer graceDays, ZoneId zone) {
    /** Nobody has defined any. */
    public static final TierPlan NONE = new TierPlan(List.of(), null, null, null, null, ZoneId.of("UTC"));
    /** Most tiers. */
    public static final int MOST_TIERS = 20;
    /** Longest return window. */
    public static final int MOST_DAYS = 366;
    /** Longest grace. */
    public static final int MOST_GRACE_DAYS = 180;
    /** For how many years somebody may set a tier at most. */
    public static final int MOST_YEARS = 5;
    private static final int USUAL_DAYS = 30;
    private static final int TERM_MONTHS = 12;
    private static final int NO_TIER = -1;

    /** Checks the fields. */
    public TierPlan {
        tiers = Require.list("tiers", tiers);
        if (tiers.size() > MOST_TIERS) {
            throw new InvalidField("tiers", "must be " + MOST_TIERS + " at most");
        }
        for (int place = 1; place < tiers.size(); place++) {
            check(tiers.subList(0, place), tiers.get(place), place);
        }
        if (returnWindowDays != null) {
            Require.between("returnWindowDays", returnWindowDays, 0, MOST_DAYS);
        }
        if (graceDays != null) {
            Require.between("graceDays", graceDays, 0, MOST_GRACE_DAYS);
        }
        Require.present("zone", zone);
    }

    /**
     * A tier, and until when.
     *
     * @param tier its name
     * @param until its last day
     * @param dueOn the last day of the term that was over, where this is the grace after it; null where it is none
     */
    public record Held(String tier, LocalDate until, @Nullable LocalDate dueOn) {
        static Held of(String tier, LocalDate until) {
            return new Held(tier, until, null);
        }

        LocalDate due() {
            return dueOn == null ? until : dueOn;
        }

        static Held of(TierTerm term) {
            return new Held(term.tier(), term.until(), term.dueOn());
        }
    }

    private static void check(List<Tier> lower, Tier tier, int place) {
        if (lower.stream().anyMatch(each -> each.name().equals(tier.name()))) {
            throw new InvalidField("tiers/" + place + "/name", "is that of a lower tier");
        }
        if (!lower.stream().allMatch(each -> each.isBelow(tier))) {
            throw new InvalidField("tiers/" + place, "must take more than each lower tier");
        }
    }

    /** Whether a review leads one tier down at most. */
    public boolean isOneDown() {
        return Boolean.TRUE.equals(oneDown);
    }

    /** What becomes of a tier when goods of the sale that led to it come back. */
    public ReturnRule returns() {
        return onReturn == null ? ReturnRule.REVOKE : onReturn;
    }

    /** Within how many days they have to come back for that. */
    public int returnDays() {
        return returnWindowDays == null ? USUAL_DAYS : returnWindowDays;
    }

    /** For how many days a tier is kept that a review would lower. */
    public int daysOfGrace() {
        return graceDays == null ? 0 : graceDays;
    }

    /** The tier of a name. */
    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The last day of a term that begins on a day: the end of the month that is twelve months ahead. */
    public static LocalDate termFrom(LocalDate day) {
        LocalDate ahead = day.plusMonths(TERM_MONTHS);
        return ahead.withDayOfMonth(ahead.lengthOfMonth());
    }

    /** The highest tier that some spending leads to; empty for none. */
    public Optional<Tier> reachedBy(Spend spend) {
        return named(rank(spend));
    }

    /**
     * What a sale leads to: a higher tier, or, in a grace, the tier itself for the term that was due.
     *
     * @param standing with what was spent on the sale
     * @param soldOn the day of the sale: one that comes late may have led to a tier in a month after it
     * @param today what would be over by now is not reached any more
     */
    public Optional<Held> raised(TierStanding standing, LocalDate soldOn, LocalDate today) {
        return best(standing, soldOn).filter(best -> rank(best.tier()) > rank(standing.tier()))
                .filter(best -> !best.until().isBefore(today))
                .or(() -> standing.term().flatMap(term -> kept(standing, term, soldOn)));
    }

    /** One that comes late keeps a tier as if it had come in time: what was spent counts from the due day on. */
    private Optional<Held> kept(TierStanding standing, TierTerm term, LocalDate soldOn) {
        LocalDate dueOn = term.dueOn();
        return dueOn == null ? Optional.empty()
                : best(standing, soldOn.isAfter(dueOn) ? soldOn : dueOn)
                        .filter(best -> rank(best.tier()) >= rank(term.tier()))
                        .map(_ -> Held.of(term.tier(), termFrom(dueOn)));
    }

    /**
     * What a review leads to; empty for no tier. Where it is a lower one, a grace comes first.
     *
     * @param over the term that is over: the next one runs on from the day it was due, whenever it is reviewed
     */
    public Optional<Held> reviewed(TierStanding standing, TierTerm over) {
        int supported = supported(standing, over);
        int next = isOneDown() ? Math.max(supported, rank(over.tier()) - 1) : supported;
        return daysOfGrace() > 0 && !over.isGrace() && next < rank(over.tier())
                ? Optional.of(new Held(over.tier(), over.until().plusDays(daysOfGrace()), over.until()))
                : named(next).map(tier -> Held.of(tier.name(), termFrom(over.due())));
    }

    /** What was spent leads to when a term is over; in a grace, at any time since the day it was due. */
    private int supported(TierStanding standing, TierTerm over) {
        return over.isGrace() ? best(standing, over.due()).map(best -> rank(best.tier())).orElse(NO_TIER)
                : rank(standing.spend().countingOn(over.until()));
    }

    /**
     * The standing of a member on a day, with all reviews that were due before it.
     *
     * @param standing as it was recorded: reviews may be still to come
     */
    public TierStanding on(LocalDate day, TierStanding standing) {
        TierStanding settled = standing;
        for (Optional<TierTerm> over = standing.over(day); over.isPresent(); over = settled.over(day)) {
            settled = settled.reviewed(reviewed(settled, over.get()).orElse(null));
        }
        return settled;
    }

    /**
     * Whether what came back of a sale takes the tier away that it has led to.
     *
     * @param standing without what came back
     */
    public boolean revokes(TierStanding standing, SaleId sale, LocalDate returnedOn) {
        return returns() == ReturnRule.REVOKE
                && standing.term()
                        .filter(term -> term.isOf(sale) && isInWindow(term, returnedOn) && !isSupported(standing, term))
                        .isPresent();
    }

    /** What is left of a standing whose highest tier is revoked; empty for no tier. */
    public Optional<Held> revoked(TierStanding standing, LocalDate returnedOn) {
        TierTerm lost = standing.term().orElseThrow();
        Optional<Held> before = standing.terms()
                .stream()
                .filter(term -> !term.equals(lost))
                .filter(term -> !isInWindow(term, returnedOn) || isSupported(standing, term))
                .flatMap(term -> on(returnedOn, standing.with(List.of(term))).term().stream())
                .map(Held::of)
                .max(Comparator.comparingInt(held -> rank(held.tier())));
        Optional<Held> spent = best(standing, Objects.requireNonNull(lost.soldOn()))
                .filter(held -> !held.until().isBefore(returnedOn));
        int rankBefore = before.map(held -> rank(held.tier())).orElse(NO_TIER);
        boolean isGrace = before.filter(held -> held.dueOn() != null).isPresent();
        return spent.filter(held -> rank(held.tier()) > rankBefore || (isGrace && rank(held.tier()) == rankBefore))
                .or(() -> before);
    }

    private boolean isInWindow(TierTerm term, LocalDate returnedOn) {
        LocalDate soldOn = term.soldOn();
        return soldOn != null && !returnedOn.isAfter(soldOn.plusDays(returnDays()));
    }

    private boolean isSupported(TierStanding standing, TierTerm term) {
        return best(standing, Objects.requireNonNull(term.soldOn()))
                .filter(held -> rank(held.tier()) >= rank(term.tier()))
                .isPresent();
    }

    /** The highest tier reached in a month from that of a day on, and the earliest such month. */
    private Optional<Held> best(TierStanding standing, LocalDate from) {
        return standing.spend()
                .monthsFrom(from)
                .stream()
                .flatMap(month -> reachedBy(standing.spend().countingOn(month)).stream()
                        .map(tier -> Held.of(tier.name(), termFrom(month))))
                .max(Comparator.comparingInt((Held held) -> rank(held.tier()))
                        .thenComparing(Held::until, Comparator.reverseOrder()));
    }

    /** The place of a tier among all, from 0; below zero for none, and for one that is defined no longer. */
    public int rank(@Nullable String name) {
        return IntStream.range(0, tiers.size())
                .filter(place -> tiers.get(place).name().equals(name))
                .findFirst()
                .orElse(NO_TIER);
    }

    private int rank(Spend spend) {
        return IntStream.range(0, tiers.size())
                .filter(place -> tiers.get(place).isReachedBy(spend))
                .max()
                .orElse(NO_TIER);
    }

    private Optional<Tier> named(int rank) {
        return rank < 0 ? Optional.empty() : Optional.of(tiers.get(rank));
    }
}
