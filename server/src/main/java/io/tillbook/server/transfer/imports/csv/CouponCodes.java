package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.coupons.CampaignId;
import java.util.List;

/** Tells the codes of coupons, which no file has: the server makes them. */
@FunctionalInterface
public interface CouponCodes {
    /** The codes of a campaign that were made so far, by their serials: the first is that of serial 1. */
    List<String> of(CampaignId campaign);
}
