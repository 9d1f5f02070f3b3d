package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.sales.report.Figures;
import io.tillbook.query.sales.report.SalesFigure;
import io.tillbook.query.sales.report.SoldFigures.StoreHour;
import io.tillbook.query.sales.report.SoldFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes analyses of figures of days. All of them tell of the locations that the viewer sees. */
final class Analyses {
    private final SoldFigures sold;
    private final Locations locations;

    Analyses(SoldFigures sold, Locations locations) {
        this.sold = sold;
        this.locations = locations;
    }

    List<PeakHour> peakHours(Period period, @Nullable LocationId location) {
        Map<StoreHour, Figures> hours = sold.ofHours(period.from(), period.to(), location);
        Set<LocationId> stores = hours.keySet().stream().map(hour -> hour.day().location()).collect(Collectors.toSet());
        return PeakHours.of(hours, locations.zones(stores));
    }

    AbcXyz abcXyz(Period period, @Nullable LocationId location, SalesFigure by) {
        WholeWeeks weeks = WholeWeeks.of(period);
        Map<Integer, Map<Sku, Figures>> byWeek =
                sold.ofSkus(period.from(), period.to(), location, day -> weeks.of(day.day()));
        Map<Sku, Figures> skus = new HashMap<>();
        byWeek.values()
                .forEach(week -> week.forEach((sku, figures) -> skus.merge(sku, figures, Figures::plus)));
        return Classification.of(skus,
                IntStream.range(0, weeks.count()).mapToObj(week -> byWeek.getOrDefault(week, Map.of())).toList(), by);
    }

    List<RankedPlace> ranking(Period period, RankedBy of, SalesFigure by, @Nullable LocationId location) {
        Map<Ranked, Figures> figures = figures(period, of, location);
        Map<Ranked, Ranks.Rank<Ranked>> before =
                Ranks.of(values(figures(period.before(ComparedWith.PREVIOUS), of, location), by))
                        .stream()
                        .collect(Collectors.toMap(Ranks.Rank::who, place -> place));
        return Ranks.of(values(figures, by))
                .stream()
                .map(place -> RankedPlace.of(place, before.get(place.who()),
                        Objects.requireNonNull(figures.get(place.who()))))
                .toList();
    }

    private static Map<Ranked, Long> values(Map<Ranked, Figures> figures, SalesFigure by) {
        Map<Ranked, Long> values = new HashMap<>();
        figures.forEach((who, each) -> values.put(who, by.of(each)));
        return values;
    }

    private Map<Ranked, Figures> figures(Period period, RankedBy of, @Nullable LocationId location) {
        Map<Ranked, Figures> sums = new HashMap<>();
        switch (of) {
            case LOCATION -> stores(period, location).forEach((store, figures) -> sums.put(Ranked.of(store), figures));
            case CASHIER -> sold.ofCashiers(period.from(), period.to(), location)
                    .forEach((who, figures) -> who.ifPresent((EmployeeId cashier) -> sums.put(Ranked.of(cashier),
                            figures)));
        }
        return sums;
    }

    private Map<LocationId, Figures> stores(Period period, @Nullable LocationId location) {
        Map<LocationId, Figures> sums = new HashMap<>();
        sold.ofDays(period.from(), period.to(), location)
                .forEach((day, figures) -> sums.merge(day.location(), figures, Figures::plus));
        return sums;
    }

    LikeForLike likeForLike(Period period, ComparedWith with, @Nullable LocationId location) {
        Period before = period.before(with);
        return new Comparison(stores(period, location), stores(before, location), skus(period, location),
                skus(before, location)).of(period, before);
    }

    private Map<LocationId, Map<Sku, Figures>> skus(Period period, @Nullable LocationId location) {
        return sold.ofSkus(period.from(), period.to(), location, day -> day.location());
    }
}
