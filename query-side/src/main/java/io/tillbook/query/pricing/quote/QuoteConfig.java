package io.tillbook.query.pricing.quote;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.catalog.scan.Scans;
import io.tillbook.query.coupons.CouponCampaigns;
import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.query.checkout.PointValue;
import io.tillbook.query.checkout.SpendablePoints;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.payments.CashSteps;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.pricing.list.PricesInForce;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.tax.TaxesInForce;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices of baskets. */
@Configuration(proxyBeanMethods = false)
public class QuoteConfig {
    @Bean
    Baskets baskets(Products products, Scans scans, PricesInForce prices) {
        return new Baskets(products, scans, prices);
    }

    @Bean
    Quotes quotes(Promotions promotions, Baskets baskets, PromotionUses uses, SpendablePoints points,
            KnownMembers members, InstantSource clock) {
        return new Quotes(promotions, baskets, uses, points, members, clock);
    }

    @Bean
    PointValue pointValue(Promotions promotions) {
        return () -> promotions.chainPolicy().pricing().points().valueMinor();
    }

    @Bean
    QuoteQueries quoteQueries(Quotes quotes, Baskets baskets, Promotions promotions, Locations locations,
            RuleReader rules, CouponCampaigns coupons, ObjectProvider<MemberCardReader> cards) {
        return new QuoteQueries(quotes, baskets, promotions, locations, rules, coupons,
                cards.getIfAvailable(() -> MemberCardReader.OF_NOTHING));
    }

    @Bean
    QuoteCashQueries quoteCashQueries(CashSteps steps, InstantSource clock) {
        return new QuoteCashQueries(steps, clock);
    }

    @Bean
    QuoteTaxQueries quoteTaxQueries(Locations locations, Products products, TaxesInForce taxes,
            InstantSource clock) {
        return new QuoteTaxQueries(locations, products, taxes, clock);
    }
}
