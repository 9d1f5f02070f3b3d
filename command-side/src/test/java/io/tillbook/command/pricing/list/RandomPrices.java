package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.AutonomyKind;
import io.tillbook.api.pricing.list.PriceLevel;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.ClosePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListCommand;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.command.pricing.list.PaintedPrices.Column;
import io.tillbook.command.pricing.list.PaintedPrices.Place;
import io.tillbook.command.pricing.list.PaintedPrices.Said;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Draws what people do with price lists, and judges by painted prices whether they may. */
final class RandomPrices {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Sku TEA = new Sku("tea");
    static final Sku RICE = new Sku("rice");
    /** Stores with their regions and clocks. */
    static final List<Place> STORES = List.of(new Place("S1", "East", null, 8), new Place("S2", "East", null, 6),
            new Place("S3", "West", null, 9));
    static final String APP = "APP";
    private static final int CLOCK = 8;
    private static final int ONE_DAY = 24;
    private static final int WHOLE = 10_000;

    private final Random random;
    private final Map<Sku, PaintedPrices> painted = new LinkedHashMap<>();
    private final long lastHour;
    private final List<String> opened = new ArrayList<>();

    RandomPrices(Random random, long firstHour, int hours) {
        this.random = random;
        this.lastHour = firstHour + hours - 1;
        painted.put(TEA, new PaintedPrices(firstHour, hours, 100));
        painted.put(RICE, new PaintedPrices(firstHour, hours, -1));
    }

    PaintedPrices of(Sku sku) {
        return painted.get(sku);
    }

    /** What somebody does next. */
    PriceListCommand next(long now) {
        return switch (opened.isEmpty() ? 0 : random.nextInt(24)) {
            case 0, 1, 2 -> open();
            case 3 -> new ChangePriceList(any(), null, autonomy());
            case 4 -> new ClosePriceList(any(), random.nextInt(3) == 0 ? null : time(now));
            case 5, 6 -> new EndPrices(any(), List.of(sku()), random.nextInt(3) == 0 ? null : time(now), null, null);
            default -> set(now);
        };
    }

    private OpenPriceList open() {
        PriceListId id = new PriceListId("L" + opened.size());
        PriceScope scope = switch (random.nextInt(4)) {
            case 0 -> PriceScope.CHAIN;
            case 1 -> PriceScope.ofRegion(random.nextBoolean() ? "East" : "West");
            case 2 -> PriceScope.ofChannel(APP);
            default -> PriceScope.ofStore(new LocationId(STORES.get(random.nextInt(STORES.size())).store()));
        };
        return new OpenPriceList(id, scope, id.value(), autonomy(), scope.store() == null ? SHANGHAI : null);
    }

    private SetPrices set(long now) {
        Map<List<@Nullable Object>, PriceLine> lines = new LinkedHashMap<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            PriceLine line = line(now);
            lines.put(Arrays.asList(line.sku(), line.from()), line);
        }
        return new SetPrices(any(), List.copyOf(lines.values()), null, null);
    }

    private PriceLine line(long now) {
        Money price = random.nextInt(6) == 0 ? null : Money.of(85 + random.nextInt(30));
        LocalDateTime from = random.nextInt(4) == 0 ? null : time(now);
        LocalDateTime until = random.nextInt(2) == 0 ? null
                : (from == null ? local(now) : from).plusHours(1 + random.nextInt(30 * ONE_DAY));
        Money floor = random.nextInt(8) == 0 ? Money.of(80 + random.nextInt(6)) : null;
        return new PriceLine(sku(), price, price == null ? true : null, floor, from, until);
    }

    private PriceListId any() {
        return new PriceListId(opened.get(random.nextInt(opened.size())));
    }

    private Sku sku() {
        return random.nextBoolean() ? TEA : RICE;
    }

    private Autonomy autonomy() {
        return switch (random.nextInt(12)) {
            case 0 -> Autonomy.NONE;
            case 1, 2, 3, 4, 5 -> Autonomy.band(8_800, 11_500);
            default -> Autonomy.FREE;
        };
    }

    /** Mostly in the future. */
    private LocalDateTime time(long now) {
        return local(now).plusHours(random.nextInt(40 * ONE_DAY) - 12L);
    }

    private static LocalDateTime local(long hour) {
        return LocalDateTime.ofEpochSecond(hour * 3_600, 0, ZoneOffset.ofHours(CLOCK));
    }

    /** Whether it is accepted; where it is, it is painted. */
    boolean judge(PriceListCommand command, long now) {
        return switch (command) {
            case OpenPriceList open -> opens(open);
            case ChangePriceList change -> isOpen(change.list()) && all(prices -> prices.allow(change.list().value(),
                    change.narrower() == null ? Autonomy.FREE : change.narrower()));
            case ClosePriceList close -> isOpen(close.list()) && isNotPast(close.until(), close.list(), now)
                    && all(prices -> prices.close(close.list().value(), close.until(), now));
            case EndPrices end -> isOpen(end.list()) && isNotPast(end.from(), end.list(), now)
                    && ended(end, now);
            case SetPrices set -> sets(set, now);
        };
    }

    private boolean all(Consumer<PaintedPrices> change) {
        painted.values().forEach(change);
        return true;
    }

    private boolean opens(OpenPriceList open) {
        PriceScope scope = open.scope();
        String of = switch (scope.level()) {
            case CHANNEL -> Objects.requireNonNull(scope.channel());
            case STORE -> Objects.requireNonNull(scope.store()).value();
            case REGION -> Objects.requireNonNull(scope.region());
            case CHAIN -> "";
        };
        if (of(TEA).openOf(scope.level(), of).isPresent()) {
            return false;
        }
        opened.add(open.list().value());
        int offset = scope.store() == null ? CLOCK : store(of).offset();
        return all(prices -> prices.open(new Column(open.list().value(), scope.level(), of, offset,
                open.narrower())));
    }

    private boolean isOpen(PriceListId list) {
        return !of(TEA).isClosed(list.value());
    }

    private boolean isNotPast(@Nullable LocalDateTime time, PriceListId list, long now) {
        return time == null || PaintedPrices.hour(time, of(TEA).list(list.value()).offset()) >= now;
    }

    private boolean ended(EndPrices end, long now) {
        end.skus().forEach(sku -> of(sku).say(new Said(end.list().value(), null, 0, true, end.from(), null, now)));
        return true;
    }

    private boolean sets(SetPrices set, long now) {
        Column list = of(TEA).list(set.list().value());
        if (!isOpen(set.list()) || of(TEA).wider(list.level(), place(list), now)
                .stream()
                .anyMatch(wider -> wider.narrower().kind() == AutonomyKind.NONE)) {
            return false;
        }
        List<PriceLine> lines = set.lines()
                .stream()
                .sorted(Comparator.comparing(PriceLine::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        // A line of a narrower list changes nothing of wider ones, so each can be looked at by itself.
        boolean areFine = lines.stream().allMatch(line -> isFine(line, list, set.list(), now));
        if (areFine) {
            lines.forEach(line -> of(line.sku()).say(said(line, list, now)));
        }
        return areFine;
    }

    private static Said said(PriceLine line, Column list, long now) {
        Money price = line.priceMinor();
        Money floor = line.floorMinor();
        return new Said(list.id(), price == null ? null : price.minor(), floor == null ? 0 : floor.minor(), false,
                line.from(), line.until(), now);
    }

    private boolean isFine(PriceLine line, Column list, PriceListId id, long now) {
        if (!isNotPast(line.from(), id, now) || !isNotPast(line.until(), id, now)) {
            return false;
        }
        Money price = line.priceMinor();
        if (price == null || list.level() == PriceLevel.CHAIN) {
            return true;
        }
        long start = PaintedPrices.hour(line.from(), now, list.offset());
        long stop = line.until() == null ? lastHour : PaintedPrices.hour(line.until(), now, list.offset());
        return LongStream.range(start, Math.max(stop, start + 1))
                .allMatch(hour -> isAllowed(line.sku(), price.minor(), list, hour));
    }

    private boolean isAllowed(Sku sku, long price, Column list, long hour) {
        Place place = place(list);
        PaintedPrices prices = of(sku);
        PriceLevel[] wider = list.level() == PriceLevel.STORE
                ? new PriceLevel[] {PriceLevel.REGION, PriceLevel.CHAIN}
                : new PriceLevel[] {PriceLevel.CHAIN};
        return prices.floor(place, hour, wider) <= price
                && prices.wider(list.level(), place, hour)
                        .stream()
                        .allMatch(by -> isInBand(by, price, prices.price(
                                place, hour,
                                by.level() == PriceLevel.CHAIN ? new PriceLevel[] {PriceLevel.CHAIN} : wider)));
    }

    private static boolean isInBand(Column by, long price, OptionalLong parent) {
        Integer least = by.narrower().minBp();
        Integer most = by.narrower().maxBp();
        return parent.isEmpty() || least == null || most == null
                || (price >= Rounding.halfUp(parent.getAsLong(), least, WHOLE)
                        && price <= Rounding.halfUp(parent.getAsLong(), most, WHOLE));
    }

    private static Place place(Column list) {
        return switch (list.level()) {
            case STORE -> store(list.of());
            case REGION -> new Place(null, list.of(), null, list.offset());
            case CHANNEL -> new Place(null, null, list.of(), list.offset());
            case CHAIN -> new Place(null, null, null, list.offset());
        };
    }

    private static Place store(String id) {
        return STORES.stream().filter(store -> id.equals(store.store())).findFirst().orElseThrow();
    }
}
