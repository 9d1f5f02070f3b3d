package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.favourite.BoughtProduct;
import io.tillbook.query.members.favourite.Favourites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a member is likely to want. The same views always give the same answer: first what is due, then some of
 * what the member has bought before, some of what others buy with it, and what many buy; what is in the basket or not
 * to be had is left out. Of a member who does not want anybody to look at what they buy, only the basket is looked at.
 */
final class Recommendations {
    private static final int MOST_POPULAR = 100;
    private static final int LATEST_PRODUCTS = 10;
    private static final int TENTHS = 10;
    private static final int TENTHS_AGAIN = 3;
    private static final int TENTHS_TOGETHER = 2;

    private final Favourites favourites;
    private final PairViews pairs;
    private final Assortment assortment;
    private final Persons persons;

    Recommendations(Favourites favourites, PairViews pairs, Assortment assortment, Persons persons) {
        this.persons = persons;
        this.favourites = favourites;
        this.pairs = pairs;
        this.assortment = assortment;
    }

    /**
     * What is asked for.
     *
     * @param location where it has to be available; anywhere where there is none
     * @param basket what is bought already
     * @param on the day of the purchase
     * @param first how many at most
     */
    record Wanted(MemberId member, @Nullable LocationId location, Set<Sku> basket, LocalDate on, int first) {
        private int share(int tenths) {
            return Math.max(1, first * tenths / TENTHS);
        }
    }

    /** The likeliest first. */
    List<Recommendation> of(Wanted wanted) {
        List<BoughtProduct> bought =
                persons.refusesProfiling(wanted.member()) ? List.of() : favourites.products(wanted.member());
        List<Recommendation> due = due(bought, wanted.on());
        List<Recommendation> again = again(bought, due);
        List<Recommendation> together = together(bought, wanted);
        Stream<Recommendation> popular = pairs.popular(MOST_POPULAR)
                .stream()
                .map(sku -> Recommendation.of(sku, RecommendationReason.POPULAR));
        return available(wanted, new Ranked(due, again, together, popular.toList()));
    }

    /** The candidates, by reason. */
    private record Ranked(List<Recommendation> due, List<Recommendation> again, List<Recommendation> together,
            List<Recommendation> popular) {
        private Stream<Recommendation> all() {
            return Stream.of(due, again, together, popular).flatMap(List::stream);
        }

        private Ranked without(Set<Sku> skus) {
            return new Ranked(without(due, skus), without(again, skus), without(together, skus),
                    without(popular, skus));
        }

        private static List<Recommendation> without(List<Recommendation> some, Set<Sku> skus) {
            return some.stream().filter(each -> !skus.contains(each.sku())).toList();
        }

        /** With something in the basket, what goes with it comes first; else the member's own rhythm does. */
        private Stream<Recommendation> inOrder(Wanted wanted) {
            Stream<Recommendation> some = Stream.of(again.stream().limit(wanted.share(TENTHS_AGAIN)),
                    together.stream().limit(wanted.share(TENTHS_TOGETHER))).flatMap(each -> each);
            Stream<Recommendation> own = Stream.concat(due.stream(), some);
            Stream<Recommendation> rest = Stream.of(popular, again, together).flatMap(List::stream);
            Stream<Recommendation> withBasket = wanted.basket().isEmpty() ? Stream.empty()
                    : together.stream().filter(each -> wanted.basket().contains(each.with()));
            return Stream.of(withBasket, own, rest).flatMap(each -> each);
        }
    }

    private List<Recommendation> available(Wanted wanted, Ranked ranked) {
        Set<Sku> out = new HashSet<>(ranked.all().map(Recommendation::sku).toList());
        out.removeAll(assortment.available(wanted.location(), wanted.on(), out));
        out.addAll(wanted.basket());
        Map<Sku, Recommendation> told = new LinkedHashMap<>();
        ranked.without(out).inOrder(wanted).forEach(each -> told.putIfAbsent(each.sku(), each));
        return told.values().stream().limit(wanted.first()).toList();
    }

    private static List<Recommendation> due(List<BoughtProduct> bought, LocalDate on) {
        return bought.stream()
                .flatMap(product -> Rhythm.of(product).stream())
                .filter(rhythm -> rhythm.isDue(on))
                .sorted(Rhythm.order(on))
                .map(Recommendation::due)
                .toList();
    }

    /** What many others buy too first: that is bought again more often than what nobody else does. */
    private List<Recommendation> again(List<BoughtProduct> bought, List<Recommendation> due) {
        Set<Sku> told = new HashSet<>(due.stream().map(Recommendation::sku).toList());
        Map<Sku, BoughtTogetherView> known = pairs.of(bought.stream().map(BoughtProduct::sku).toList());
        return bought.stream()
                .map(BoughtProduct::sku)
                .filter(sku -> !told.contains(sku))
                .sorted(Comparator.comparingLong((Sku sku) -> receipts(known.get(sku)))
                        .reversed()
                        .thenComparing(Sku::value))
                .map(sku -> Recommendation.of(sku, RecommendationReason.AGAIN))
                .toList();
    }

    private static long receipts(@Nullable BoughtTogetherView known) {
        return known == null ? 0 : known.receipts();
    }

    /** What the member does not buy yet; each with what tells most for it. */
    private List<Recommendation> together(List<BoughtProduct> bought, Wanted wanted) {
        Set<Sku> sources = new HashSet<>(wanted.basket());
        bought.stream()
                .sorted(Comparator.comparing(BoughtProduct::lastDay)
                        .reversed()
                        .thenComparing(each -> each.sku().value()))
                .limit(LATEST_PRODUCTS)
                .forEach(each -> sources.add(each.sku()));
        Set<Sku> known = new HashSet<>(bought.stream().map(BoughtProduct::sku).toList());
        Map<Sku, Recommendation> told = new LinkedHashMap<>();
        pairs(sources).stream()
                .filter(pair -> !known.contains(pair.sku()) && pair.isTold())
                .sorted(Pair.order())
                .forEach(pair -> told.putIfAbsent(pair.sku(), Recommendation.together(pair)));
        return List.copyOf(told.values());
    }

    private List<Pair> pairs(Set<Sku> sources) {
        Map<Sku, BoughtTogetherView> known = new HashMap<>(pairs.of(sources));
        List<BoughtTogetherView> of = List.copyOf(known.values());
        known.putAll(pairs.of(of.stream().flatMap(each -> each.partners().stream()).map(Partner::sku).toList()));
        long receipts = pairs.receipts();
        List<Pair> found = new ArrayList<>();
        of.forEach(with -> with.partners()
                .forEach(partner -> found.add(new Pair(with.sku(), partner.sku(), partner.support(), with.receipts(),
                        Objects.requireNonNull(known.get(partner.sku())).receipts(), receipts))));
        return found;
    }
}
