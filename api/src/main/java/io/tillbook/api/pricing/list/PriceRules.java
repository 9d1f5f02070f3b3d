package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListRejection.EffectiveInPast;
import io.tillbook.api.pricing.list.PriceListRejection.PriceBelowFloor;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListIsClosed;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListNotAllowed;
import io.tillbook.api.pricing.list.PriceListRejection.PriceOutsideBand;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPrices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be said in a list at a moment. Wider lists bind narrower ones, whoever sets the price: by a band around
 * their own price, and by their floors, at every moment of its time as far as that is known.
 *
 * @param lists all lists
 * @param list the list
 * @param place where it holds, by its clock
 * @param received the moment at which it was asked for
 */
public record PriceRules(PriceLists lists, PriceList list, PricePlace place, Instant received) {
    /** Rule: the list is open. */
    public Optional<PriceListIsClosed> closed() {
        return list.isOpen() ? Optional.empty() : Optional.of(new PriceListIsClosed(list.list()));
    }

    /** Rule: no wider list keeps it from setting prices. */
    public Optional<PriceListNotAllowed> notAllowed() {
        return wider(received).filter(each -> each.narrower().kind() == AutonomyKind.NONE)
                .findFirst()
                .map(each -> new PriceListNotAllowed(list.list(), each.list()));
    }

    /** Rule: a time by the clock of the list is not over; one that is missing is now. */
    public Optional<EffectiveInPast> past(@Nullable Sku sku, @Nullable LocalDateTime at) {
        return at == null || !LocalMoment.begins(at, place.zone()).isBefore(received)
                ? Optional.empty()
                : Optional.of(new EffectiveInPast(list.list(), sku, at, local(received)));
    }

    /**
     * Rule: a price may be set.
     *
     * @param book what lists say of the product
     * @param listPrice that of the product itself
     */
    public Optional<? extends PriceListRejection> broken(PriceLine line, PriceBook book, @Nullable Money listPrice) {
        return Stream.<Rule>of(
                () -> past(line.sku(), line.from()),
                () -> past(line.sku(), line.until()),
                () -> tooMany(line.sku(), book),
                () -> outside(line, new PriceResolution(lists, book, listPrice, place)))
                .flatMap(rule -> rule.broken().stream())
                .findFirst();
    }

    /** Rule: there is room for one more. */
    public Optional<TooManyPrices> tooMany(Sku sku, PriceBook book) {
        return book.isFull(list.list(), received)
                ? Optional.of(new TooManyPrices(list.list(), sku, PriceBook.MOST_OF_A_LIST))
                : Optional.empty();
    }

    @FunctionalInterface
    private interface Rule {
        Optional<? extends PriceListRejection> broken();
    }

    private Optional<? extends PriceListRejection> outside(PriceLine line, PriceResolution prices) {
        Money price = line.priceMinor();
        return price == null
                ? Optional.empty()
                : nextWider().flatMap(level -> moments(line, prices, level)
                        .flatMap(moment -> outside(line.sku(), price, moment, prices, level))
                        .findFirst());
    }

    private Stream<PriceListRejection> outside(Sku sku, Money price, Instant moment, PriceResolution prices,
            PriceLevel level) {
        Stream<PriceListRejection> bands = wider(moment)
                .flatMap(by -> prices.at(moment, by.scope().level())
                        .flatMap(parent -> outsideBand(sku, price, by, parent.price(), moment))
                        .stream());
        return Stream.concat(bands, prices.floorAt(moment, level)
                .filter(floor -> floor.exceeds(price))
                .map(floor -> new PriceBelowFloor(list.list(), sku, price, floor, local(moment)))
                .stream());
    }

    private Optional<PriceListRejection> outsideBand(Sku sku, Money price, PriceList by, Money parent,
            Instant moment) {
        Money least = by.narrower().least(parent);
        Money most = by.narrower().most(parent);
        return least.exceeds(price) || price.exceeds(most)
                ? Optional.of(new PriceOutsideBand(list.list(), sku, price, by.list(), parent, least, most,
                        local(moment)))
                : Optional.empty();
    }

    /** The beginning of a price, and whenever in its time the price of a wider list changes. */
    private Stream<Instant> moments(PriceLine line, PriceResolution prices, PriceLevel level) {
        Instant begin = new LocalMoment(line.from(), received).in(place.zone());
        Instant end = line.until() == null ? Instant.MAX : new LocalMoment(line.until(), received).in(place.zone());
        return Stream.concat(Stream.of(begin),
                prices.changes(level).tailSet(begin, false).stream().takeWhile(moment -> moment.isBefore(end)));
    }

    private Optional<PriceLevel> nextWider() {
        return switch (list.scope().level()) {
            case STORE -> Optional.of(PriceLevel.REGION);
            case REGION, CHANNEL -> Optional.of(PriceLevel.CHAIN);
            case CHAIN -> Optional.empty();
        };
    }

    /** The wider lists that hold where it holds, the widest last. */
    private Stream<PriceList> wider(Instant moment) {
        return nextWider().stream()
                .flatMap(level -> lists.all()
                        .filter(each -> each.scope().level().compareTo(level) >= 0 && each.holds(place, moment))
                        .sorted(Comparator.comparing((PriceList each) -> each.scope().level())));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, place.zone());
    }
}
