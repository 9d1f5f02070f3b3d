package io.tillbook.command.pricing.list;

import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLevel;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Prices told another way: a strip of hours for each scope is painted with all that was ever said, what begins later
 * over what begins earlier. Nothing is ever dropped. Hours count from the epoch, in UTC.
 */
final class PaintedPrices {
    private static final long NOTHING = -1;
    private static final long AS_PARENT = -2;

    /** A list: of a store, of a region, of a channel, or of the chain. */
    record Column(String id, PriceLevel level, String of, int offset, Autonomy narrower) {}

    /** What was said: a price, that it is as in the wider list (null), or that nothing is said any more. */
    record Said(String list, @Nullable Long price, long floor, boolean ends, @Nullable LocalDateTime from,
            @Nullable LocalDateTime until, long known) {}

    /** A place, by the offset of its clock. */
    record Place(@Nullable String store, @Nullable String region, @Nullable String channel, int offset) {}

    private final Map<String, Column> lists = new HashMap<>();
    private final Map<String, Said> closed = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<List<Object>, long[]> painted = new HashMap<>();
    private final long firstHour;
    private final int hours;
    private final long listPrice;

    PaintedPrices(long firstHour, int hours, long listPrice) {
        this.firstHour = firstHour;
        this.hours = hours;
        this.listPrice = listPrice;
    }

    void open(Column list) {
        lists.put(list.id, list);
    }

    void say(Said one) {
        said.add(one);
        painted.clear();
    }

    void close(String list, @Nullable LocalDateTime until, long known) {
        closed.put(list, new Said(list, null, 0, true, null, until, known));
        painted.clear();
    }

    boolean isClosed(String list) {
        return closed.containsKey(list);
    }

    void allow(String list, Autonomy narrower) {
        Column before = lists.get(list);
        lists.put(list, new Column(list, before.level, before.of, before.offset, narrower));
    }

    Column list(String id) {
        return lists.get(id);
    }

    /** The open list of a scope. */
    Optional<Column> openOf(PriceLevel level, String of) {
        return lists.values()
                .stream()
                .filter(list -> list.level == level && list.of.equals(of) && !isClosed(list.id))
                .findFirst();
    }

    /** Lists of wider levels that hold at a place in an hour. */
    List<Column> wider(PriceLevel level, Place place, long hour) {
        return lists.values()
                .stream()
                .filter(list -> isWider(list.level, level) && holds(list, place))
                .filter(list -> !closed.containsKey(list.id)
                        || hour < hour(closed.get(list.id).until, closed.get(list.id).known, place.offset))
                .toList();
    }

    private static boolean isWider(PriceLevel one, PriceLevel than) {
        return switch (than) {
            case STORE -> one == PriceLevel.REGION || one == PriceLevel.CHAIN;
            case REGION, CHANNEL -> one == PriceLevel.CHAIN;
            case CHAIN -> false;
        };
    }

    /** The price in an hour, by lists of some levels; none where the product has none. */
    OptionalLong price(Place place, long hour, PriceLevel... levels) {
        for (PriceLevel level : levels) {
            long shown = strip(level, place, false)[Math.toIntExact(hour - firstHour)];
            if (shown >= 0) {
                return OptionalLong.of(shown);
            }
        }
        return listPrice < 0 ? OptionalLong.empty() : OptionalLong.of(listPrice);
    }

    /** The highest floor in an hour, by lists of some levels. */
    long floor(Place place, long hour, PriceLevel... levels) {
        return Arrays.stream(levels)
                .mapToLong(level -> Math.max(0, strip(level, place, true)[Math.toIntExact(hour - firstHour)]))
                .max()
                .orElse(0);
    }

    private long[] strip(PriceLevel level, Place place, boolean floors) {
        return painted.computeIfAbsent(List.of(level, place, floors), _ -> paint(level, place, floors));
    }

    private long[] paint(PriceLevel level, Place place, boolean floors) {
        long[] strip = new long[hours];
        Arrays.fill(strip, NOTHING);
        List<Said> order = new ArrayList<>(said.stream()
                .filter(one -> lists.get(one.list).level == level && holds(lists.get(one.list), place) && !one.ends)
                .toList());
        order.sort(Comparator.comparingLong(one -> hour(one.from, one.known, place.offset)));
        for (Said one : order) {
            long first = Math.max(firstHour, hour(one.from, one.known, place.offset));
            long stop = stop(one, place);
            if (first < stop) {
                Arrays.fill(strip, Math.toIntExact(first - firstHour), Math.toIntExact(stop - firstHour),
                        floors ? one.floor : one.price == null ? AS_PARENT : one.price);
            }
        }
        return strip;
    }

    private long stop(Said one, Place place) {
        long stop = one.until == null ? firstHour + hours : hour(one.until, one.known, place.offset);
        for (int later = said.indexOf(one) + 1; later < said.size(); later++) {
            Said end = said.get(later);
            if (end.ends && end.list.equals(one.list)) {
                stop = Math.min(stop, hour(end.from, end.known, place.offset));
            }
        }
        Said over = closed.get(one.list);
        return Math.min(firstHour + hours,
                over == null ? stop : Math.min(stop, hour(over.until, over.known, place.offset)));
    }

    private static boolean holds(Column list, Place place) {
        return switch (list.level) {
            case STORE -> list.of.equals(place.store);
            case REGION -> list.of.equals(place.region);
            case CHANNEL -> list.of.equals(place.channel);
            case CHAIN -> true;
        };
    }

    /** The hour of a time by a clock, which is none before it was known. */
    static long hour(@Nullable LocalDateTime local, long known, int offset) {
        return local == null ? known : Math.max(known, hour(local, offset));
    }

    static long hour(LocalDateTime local, int offset) {
        return ChronoUnit.HOURS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), local) - offset;
    }
}
