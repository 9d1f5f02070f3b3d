package io.tillbook.query.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.checkout.ShownMember;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about campaigns and coupons. */
@Controller
final class CouponQueries {
    private final CouponViews views;
    private final CouponCodeReader codes;
    private final KnownMembers members;

    CouponQueries(CouponViews views, CouponCodeReader codes, KnownMembers members) {
        this.members = members;
        this.views = views;
        this.codes = codes;
    }

    @QueryMapping
    @Nullable
    CampaignView couponCampaign(@Argument String id) {
        return views.campaign(BadArgument.parse("id", id, CampaignId::new)).orElse(null);
    }

    @QueryMapping
    Connection<CampaignView> couponCampaigns(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.newest(page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().openedPosition()), StoredView::view);
    }

    @QueryMapping
    @Nullable
    CouponView coupon(@Argument @Nullable String code, @Argument @Nullable String campaign,
            @Argument @Nullable Integer serial) {
        if (code != null && campaign == null && serial == null) {
            return coupon(codes.read(code));
        }
        if (code != null || campaign == null || serial == null) {
            throw new BadArgument("code", "must be given, or campaign and serial");
        }
        return coupon(BadArgument.parse("campaign", campaign, CampaignId::new), serial);
    }

    @SchemaMapping(typeName = "Member")
    Connection<CouponView> coupons(ShownMember member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.of(members.ids(member.id()), page.after(), page.limit()), StoredView::key,
                StoredView::view);
    }

    private @Nullable CouponView coupon(PresentedCoupon read) {
        Integer number = read.campaignNo();
        return number == null ? null
                : views.numbered(number).map(campaign -> coupon(campaign, read.serial())).orElse(null);
    }

    private @Nullable CouponView coupon(CampaignId campaign, @Nullable Integer serial) {
        return views.campaign(campaign).map(found -> coupon(found, serial)).orElse(null);
    }

    private @Nullable CouponView coupon(CampaignView campaign, @Nullable Integer serial) {
        if (serial == null || campaign.kind() == CodeKind.SHARED || serial < 1 || serial > campaign.generated()) {
            return null;
        }
        return views.coupon(campaign.campaign(), serial);
    }
}
