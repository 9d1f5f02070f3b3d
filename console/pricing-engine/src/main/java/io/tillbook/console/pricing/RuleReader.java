package io.tillbook.console.pricing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.language.RuleBirthday;
import io.tillbook.api.pricing.language.RuleCheapest;
import io.tillbook.api.pricing.language.RuleClock;
import io.tillbook.api.pricing.language.RuleCoupon;
import io.tillbook.api.pricing.language.RuleGet;
import io.tillbook.api.pricing.language.RuleGive;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.pricing.language.RuleHours;
import io.tillbook.api.pricing.language.RuleLimit;
import io.tillbook.api.pricing.language.RuleMember;
import io.tillbook.api.pricing.language.RuleNeed;
import io.tillbook.api.pricing.language.RulePoints;
import io.tillbook.api.pricing.language.RuleScope;
import io.tillbook.api.pricing.language.RuleSlot;
import io.tillbook.api.pricing.language.RuleStack;
import io.tillbook.api.pricing.language.RuleStep;
import io.tillbook.api.pricing.language.RuleWhen;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Pick;
import java.util.function.Function;

/** Rules and product sets, member by member: browsers have no reflection that could tell them. */
final class RuleReader {
    private RuleReader() {}

    static PromotionRule rule(Members of) {
        return of.made(() -> new PromotionRule(of.needed("layer", of.constant("layer", Layer.values())),
                of.object("when", RuleReader::when), of.object("scope", RuleReader::scope),
                of.object("need", RuleReader::need), of.object("give", RuleReader::give),
                of.objects("steps", RuleReader::step), of.object("stack", RuleReader::stack),
                of.object("limit", RuleReader::limit), of.constant("onReturn", OnReturn.values()),
                of.constant("floor", FloorPolicy.values()), of.number("holdoutBp")));
    }

    private static RuleWhen when(Members of) {
        return of.made(() -> new RuleWhen(of.text("from"), of.text("until"), of.constant("clock", RuleClock.values()),
                of.objects("weekly", RuleReader::hours), of.texts("stores", LocationId::new),
                of.texts("regions", Function.identity()), of.texts("channels", Function.identity()),
                of.constant("member", RuleMember.values()), of.texts("tiers", Function.identity()),
                of.texts("segments", Function.identity()), of.object("birthday", RuleReader::birthday),
                of.flag("firstPurchase"), of.text("coupon")));
    }

    private static RuleHours hours(Members of) {
        return of.made(() -> new RuleHours(of.needed("days", of.text("days")), of.needed("from", of.text("from")),
                of.needed("until", of.text("until"))));
    }

    private static RuleBirthday birthday(Members of) {
        return of.made(() -> new RuleBirthday(of.number("before"), of.number("after"), of.flag("month")));
    }

    private static RuleScope scope(Members of) {
        return of.made(() -> new RuleScope(of.texts("sets", Function.identity()), of.texts("skus", Sku::new),
                of.texts("categories", Function.identity()), of.texts("brands", Function.identity()),
                of.object("except", RuleReader::goods), of.number("batchDaysLeftAtMost"),
                of.texts("notWith", Function.identity())));
    }

    private static RuleGoods goods(Members of) {
        return of.made(() -> new RuleGoods(of.texts("sets", Function.identity()), of.texts("skus", Sku::new),
                of.texts("categories", Function.identity()), of.texts("brands", Function.identity())));
    }

    static SetGoods set(Members of) {
        return of.made(() -> new SetGoods(of.flag("all"), of.texts("skus", Sku::new),
                of.texts("categories", Function.identity()), of.texts("brands", Function.identity()),
                of.object("except", RuleReader::goods)));
    }

    private static RuleNeed need(Members of) {
        return of.made(() -> new RuleNeed(of.money("amount"), of.number("pieces"),
                of.objects("slots", RuleReader::slot), of.flag("each"), of.number("atMost"),
                of.constant("base", Base.values())));
    }

    private static RuleSlot slot(Members of) {
        return of.made(() -> new RuleSlot(of.object("scope", RuleReader::scope),
                of.needed("pieces", of.number("pieces"))));
    }

    private static RuleStep step(Members of) {
        return of.made(() -> new RuleStep(of.object("need", RuleReader::need),
                of.needed("give", of.object("give", RuleReader::give))));
    }

    private static RuleGive give(Members of) {
        return of.made(() -> new RuleGive(of.money("unitPrice"), of.number("pay"), of.money("max"), of.money("off"),
                of.money("total"), of.object("cheapest", RuleReader::cheapest), of.object("get", RuleReader::get),
                of.object("points", RuleReader::points), of.object("coupon", RuleReader::coupon)));
    }

    private static RuleCheapest cheapest(Members of) {
        return of.made(() -> new RuleCheapest(of.needed("k", of.number("k")), of.needed("pay", of.number("pay"))));
    }

    private static RuleGet get(Members of) {
        return of.made(() -> new RuleGet(of.needed("scope", of.object("scope", RuleReader::scope)),
                of.needed("pieces", of.number("pieces")), of.number("pay"), of.money("payMinor"),
                of.constant("pick", Pick.values())));
    }

    private static RulePoints points(Members of) {
        return of.made(() -> new RulePoints(of.number("multiplierBp"), of.number("bonus")));
    }

    private static RuleCoupon coupon(Members of) {
        return of.made(() -> new RuleCoupon(of.needed("campaign", of.text("campaign"))));
    }

    private static RuleStack stack(Members of) {
        return of.made(() -> new RuleStack(of.text("group"), of.flag("exclusive"), of.number("priority"),
                of.text("tag"), of.flag("consumes")));
    }

    private static RuleLimit limit(Members of) {
        return of.made(() -> new RuleLimit(of.number("timesPerSale"), of.number("pieces"), of.number("perMember"),
                of.number("perMemberDay"), of.number("total"), of.number("perStore"), of.money("budgetMinor")));
    }
}
