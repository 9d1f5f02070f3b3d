package io.tillbook.query.pricing.finding;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.pricing.promotion.Promotions;

/** Audits of the prices of sales. */
public final class PriceAudits {
    private final Promotions promotions;
    private final Locations locations;
    private final KnownMembers members;

    PriceAudits(Promotions promotions, Locations locations, KnownMembers members) {
        this.promotions = promotions;
        this.locations = locations;
        this.members = members;
    }

    /** One that goes by what the views know from now on, for sales that they know of already. */
    public PriceAudit begin() {
        return new PriceAudit(promotions, locations, members);
    }
}
