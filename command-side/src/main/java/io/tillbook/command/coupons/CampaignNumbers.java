package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CampaignNumbered;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** The numbers of campaigns, which codes begin with: each is given once, one after the other. */
final class CampaignNumbers {
    private static final StreamType<Integer> GIVEN =
            StreamType.of("couponcampaigns", 0).on(CampaignNumbered.class, (_, given) -> given.number());
    /** How many were given. */
    static final StreamRef<Integer> COUNT = new StreamRef<>(GIVEN, new StreamId(GIVEN.kind()));

    private static final StreamType<Optional<CampaignId>> OWNERS =
            StreamType.<Optional<CampaignId>>of("couponnumber", Optional.empty())
                    .on(CampaignNumbered.class, (_, given) -> Optional.of(given.campaign()));

    private record CampaignNo(String value) implements Id {}

    private CampaignNumbers() {}

    /** Whose a number is. */
    static StreamRef<Optional<CampaignId>> of(int number) {
        return OWNERS.at(new CampaignNo(Integer.toString(number)));
    }
}
