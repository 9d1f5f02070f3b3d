package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the prices of a list hold: exactly one of these.
 *
 * @param chain true for all locations
 * @param region the locations of one region
 * @param store one location
 * @param channel whatever is sold by one channel, at any location
 */
public record PriceScope(@Nullable Boolean chain, @Nullable String region, @Nullable LocationId store,
        @Nullable String channel) {
    /** All locations. */
    public static final PriceScope CHAIN = new PriceScope(true, null, null, null);

    /** Checks the fields. */
    public PriceScope {
        long given = Stream.of(chain, region, store, channel).filter(Objects::nonNull).count();
        if (given != 1 || Boolean.FALSE.equals(chain)) {
            throw new InvalidField("", "must have exactly one of chain (true), region, store and channel");
        }
        Require.optionalText("region", region);
        Require.optionalText("channel", channel);
    }

    /** The locations of a region. */
    public static PriceScope ofRegion(String region) {
        return new PriceScope(null, region, null, null);
    }

    /** One location. */
    public static PriceScope ofStore(LocationId store) {
        return new PriceScope(null, null, store, null);
    }

    /** What is sold by a channel. */
    public static PriceScope ofChannel(String channel) {
        return new PriceScope(null, null, null, channel);
    }

    /** How far it reaches. */
    public PriceLevel level() {
        if (store != null) {
            return PriceLevel.STORE;
        }
        if (region != null) {
            return PriceLevel.REGION;
        }
        return channel == null ? PriceLevel.CHAIN : PriceLevel.CHANNEL;
    }

    /** What whoever sets prices in it has to reach: a region may grow, so it concerns the whole chain. */
    public Extent extent() {
        return store == null ? Extent.CHAIN : Extent.at(store);
    }

    /** Whether it holds at a place. */
    public boolean covers(PricePlace place) {
        return switch (level()) {
            case CHANNEL -> Objects.equals(channel, place.channel());
            case STORE -> Objects.equals(store, place.location());
            case REGION -> Objects.equals(region, place.region());
            case CHAIN -> true;
        };
    }

    /** In words, for people: {@code the region East}. */
    public String inWords() {
        return switch (level()) {
            case CHANNEL -> "the channel " + channel;
            case STORE -> "the location " + Objects.requireNonNull(store).value();
            case REGION -> "the region " + region;
            case CHAIN -> "the chain";
        };
    }
}
