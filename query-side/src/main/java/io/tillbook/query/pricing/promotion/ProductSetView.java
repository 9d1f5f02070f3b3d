package io.tillbook.query.pricing.promotion;

import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.SetGoods;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A product set.
 *
 * @param id its id
 * @param versions all of its versions, by their numbers
 */
record ProductSetView(ProductSetId id, List<SetVersion> versions) {
    /**
     * A version of it.
     *
     * @param version which one, from 1
     * @param name what the set is called by it
     * @param goods what is in it
     * @param definedAt when it was defined
     */
    record SetVersion(int version, String name, SetGoods goods, OffsetDateTime definedAt) {}

    /** What it is called now. */
    public String name() {
        return versions.getLast().name();
    }

    /** How rules name its latest version. */
    public String latest() {
        return named(versions.getLast());
    }

    String named(SetVersion version) {
        return new SetRef(id, version.version()).text();
    }
}
