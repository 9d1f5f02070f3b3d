package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been counted so far.
 *
 * @param lines the lines by what they are about
 * @param counters who has counted
 * @param isAnonymous whether somebody has counted without saying who
 */
record CountedLines(Map<CountedGoods, Line> lines, Set<EmployeeId> counters, boolean isAnonymous) {
    static final CountedLines NONE = new CountedLines(Map.of(), Set.of(), false);

    private static final String WHOLE_LOCATION = "";

    /**
     * A line.
     *
     * @param newest as it was counted last
     * @param byZone how much there was in each zone
     */
    record Line(CountedLine newest, Map<String, Quantity> byZone) {
        int lineNo() {
            return newest.lineNo();
        }

        CountedGoods goods() {
            return newest.goods();
        }

        /** How much there is in all zones, with so much in one of them. */
        Quantity totalWith(@Nullable String zone, Quantity quantity) {
            return with(zone, quantity).values().stream().reduce(Quantity.ZERO, Quantity::plus);
        }

        private Map<String, Quantity> with(@Nullable String zone, Quantity quantity) {
            Map<String, Quantity> zones = new HashMap<>(byZone);
            zones.put(key(zone), quantity);
            return zones;
        }
    }

    int size() {
        return lines.size();
    }

    /** The lines by number. */
    List<Line> inOrder() {
        return lines.values().stream().sorted(Comparator.comparingInt(Line::lineNo)).toList();
    }

    Optional<Line> line(CountedGoods goods) {
        return Optional.ofNullable(lines.get(goods));
    }

    /** How many of these lines are new. */
    long newAmong(Collection<CountedGoods> counted) {
        return counted.stream().filter(goods -> !lines.containsKey(goods)).count();
    }

    /** How much of some goods there is in all zones, with so much in one of them. */
    Quantity totalWith(CountedGoods goods, @Nullable String zone, Quantity quantity) {
        return line(goods).map(line -> line.totalWith(zone, quantity)).orElse(quantity);
    }

    /** How much of some goods was found in a zone before. */
    @Nullable
    Quantity inZone(CountedGoods goods, @Nullable String zone) {
        Line line = lines.get(goods);
        return line == null ? null : line.byZone().get(key(zone));
    }

    CountedLines with(LinesCounted event) {
        Map<CountedGoods, Line> next = new HashMap<>(lines);
        event.lines()
                .forEach(counted -> next.merge(counted.goods(),
                        new Line(counted, Map.of(key(event.zone()), counted.quantity())),
                        (before, _) -> new Line(counted, before.with(event.zone(), counted.quantity()))));
        Set<EmployeeId> people = new HashSet<>(counters);
        EmployeeId countedBy = event.countedBy();
        if (countedBy != null) {
            people.add(countedBy);
        }
        return new CountedLines(next, people, isAnonymous || countedBy == null);
    }

    private static String key(@Nullable String zone) {
        return zone == null ? WHOLE_LOCATION : zone;
    }
}
