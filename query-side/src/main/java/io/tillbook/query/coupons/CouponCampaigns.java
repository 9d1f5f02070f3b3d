package io.tillbook.query.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which campaigns coupons are of. Whether they can be used is told by the sale. */
public final class CouponCampaigns {
    private final CouponViews views;
    private final CouponCodeReader codes;

    CouponCampaigns(CouponViews views, CouponCodeReader codes) {
        this.views = views;
        this.codes = codes;
    }

    /** The campaigns of codes, in their order; a word is its campaign, and what is neither stays what it is. */
    public List<String> of(List<String> typed) {
        return typed.stream().map(this::of).toList();
    }

    private String of(String typed) {
        PresentedCoupon read = codes.read(typed);
        return Optional.ofNullable(read.campaignNo())
                .flatMap(views::numbered)
                .map(campaign -> campaign.campaign().value())
                .orElseGet(() -> Objects.requireNonNullElse(read.word(), typed));
    }
}
