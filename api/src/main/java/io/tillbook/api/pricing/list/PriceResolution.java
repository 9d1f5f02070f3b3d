package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs at a place: of the lists that hold there, the narrowest that has a price tells it, not the one
 * with the lowest. Within the lists of one level the price counts that began last, and of two that began together the
 * one that was published later. Where no list has one, it is the list price of the product. Nothing has to happen for a
 * price to begin or to end.
 *
 * @param lists all lists
 * @param book what they say of the product
 * @param listPrice that of the product itself
 * @param place where it is sold
 */
public record PriceResolution(PriceLists lists, PriceBook book, @Nullable Money listPrice, PricePlace place) {
    private static final List<PriceLevel> NARROW_TO_WIDE = List.of(PriceLevel.values());

    /** An entry and the list that it is of. */
    private record Listed(PriceEntry entry, PriceList list) {}

    /** The price at a moment; empty where there is none. */
    public Optional<ResolvedPrice> at(Instant moment) {
        return at(moment, PriceLevel.CHANNEL);
    }

    /** The price that a level and those wider than it have. */
    Optional<ResolvedPrice> at(Instant moment, PriceLevel narrowest) {
        List<PriceEntry> holding = holding(moment, narrowest);
        Money floor = floor(holding);
        return holding.stream()
                .filter(entry -> entry.priceMinor() != null)
                .findFirst()
                .map(entry -> new ResolvedPrice(Objects.requireNonNull(entry.priceMinor()), floor,
                        entry.list()))
                .or(() -> Optional.ofNullable(listPrice).map(price -> new ResolvedPrice(price, floor, null)));
    }

    /**
     * The least that a store may ask by itself at a moment: what the lists wider than its own leave it of their prices.
     * Empty where none of them binds it.
     */
    public Optional<Money> leastOfStore(Instant moment) {
        return lists.all()
                .filter(list -> isWiderThanStore(list.scope().level()) && list.holds(place, moment))
                .flatMap(list -> at(moment, list.scope().level()).map(price -> least(list, price.price())).stream())
                .filter(least -> !least.isZero())
                .max(Comparator.naturalOrder());
    }

    private static boolean isWiderThanStore(PriceLevel level) {
        return PriceLevel.STORE.compareTo(level) < 0;
    }

    private static Money least(PriceList list, Money price) {
        return switch (list.narrower().kind()) {
            case NONE -> price;
            case BAND, FREE -> list.narrower().least(price);
        };
    }

    /** The least that it may be sold for by a level and those wider than it: the highest of their floors. */
    Optional<Money> floorAt(Instant moment, PriceLevel narrowest) {
        return Optional.ofNullable(floor(holding(moment, narrowest)));
    }

    /**
     * By how much less it may be sold for from a moment on than after another book; zero where that is not less at any
     * moment.
     *
     * @param narrowest the narrowest level whose floors count
     */
    public Money loweredFloor(PriceBook after, Instant from, PriceLevel narrowest) {
        PriceResolution then = new PriceResolution(lists, after, listPrice, place);
        return Stream.concat(Stream.of(from), changes(narrowest).tailSet(from, false).stream())
                .map(moment -> floorAt(moment, narrowest).orElse(Money.ZERO)
                        .minus(then.floorAt(moment, narrowest).orElse(Money.ZERO)))
                .filter(lowered -> !lowered.isNegative())
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }

    /** The lowest price between two moments, both included; empty where there was none. */
    public Optional<Money> lowest(Instant from, Instant until) {
        return Stream.concat(Stream.of(from), changes(PriceLevel.CHANNEL).subSet(from, false, until, true).stream())
                .flatMap(moment -> at(moment).stream())
                .map(ResolvedPrice::price)
                .min(Comparator.naturalOrder());
    }

    /** What it costs from a moment on, until another one; as often as that changes, as far as it is known. */
    public List<PriceStep> steps(Instant from, Instant until) {
        List<PriceStep> steps = new ArrayList<>();
        steps.add(new PriceStep(null, at(from).orElse(null)));
        changes(PriceLevel.CHANNEL).subSet(from, false, until, false).forEach(moment -> {
            ResolvedPrice price = at(moment).orElse(null);
            if (!Objects.equals(price, steps.getLast().price())) {
                steps.add(new PriceStep(moment, price));
            }
        });
        return steps;
    }

    /** When the price changes next, as far as it is known now. */
    public Optional<Instant> nextChange(Instant after) {
        Optional<ResolvedPrice> now = at(after);
        return changes(PriceLevel.CHANNEL).tailSet(after, false)
                .stream()
                .filter(moment -> !at(moment).equals(now))
                .findFirst();
    }

    /** The moments at which a price of a level or of those wider than it may be another one. */
    NavigableSet<Instant> changes(PriceLevel narrowest) {
        NavigableSet<Instant> changes = new TreeSet<>();
        listed().filter(each -> !isNarrower(each.list, narrowest))
                .flatMap(each -> Stream.of(each.entry.from(), each.entry.until(), each.list.until()))
                .filter(Objects::nonNull)
                .forEach(moment -> changes.add(moment.in(place.zone())));
        return changes;
    }

    /** What holds at a moment, the narrowest level first: one entry of each level at most. */
    private List<PriceEntry> holding(Instant moment, PriceLevel narrowest) {
        List<Listed> there = listed().filter(each -> each.list.holds(place, moment)).toList();
        return NARROW_TO_WIDE.stream()
                .filter(level -> level.compareTo(narrowest) >= 0)
                .flatMap(level -> there.stream()
                        .filter(each -> each.list.scope().level() == level)
                        .map(Listed::entry)
                        .filter(entry -> says(entry, moment))
                        .max(Comparator.comparing((PriceEntry entry) -> entry.from().in(place.zone()))
                                .thenComparingLong(PriceEntry::serial))
                        .stream())
                .toList();
    }

    private boolean says(PriceEntry entry, Instant moment) {
        return !entry.ends() && entry.isIn(moment, place.zone()) && book.of(entry.list())
                .noneMatch(other -> other.ends() && other.serial() > entry.serial()
                        && other.from().isReached(moment, place.zone()));
    }

    private Stream<Listed> listed() {
        return book.entries()
                .stream()
                .flatMap(entry -> lists.find(entry.list()).map(list -> new Listed(entry, list)).stream())
                .filter(each -> each.list.scope().covers(place));
    }

    private static boolean isNarrower(PriceList list, PriceLevel level) {
        return list.scope().level().compareTo(level) < 0;
    }

    private static @Nullable Money floor(List<PriceEntry> holding) {
        return holding.stream()
                .map(PriceEntry::floorMinor)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
