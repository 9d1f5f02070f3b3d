package io.tillbook.query.pricing.quote;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.coupons.CouponCampaigns;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.pricing.list.PricesInForce;
import io.tillbook.query.pricing.promotion.Promotions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices of baskets. */
@Configuration(proxyBeanMethods = false)
public class QuoteConfig {
    @Bean
    Quotes quotes(Promotions promotions, Products products, PricesInForce prices, PromotionUses uses,
            InstantSource clock) {
        return new Quotes(promotions, products, prices, uses, clock);
    }

    @Bean
    QuoteQueries quoteQueries(Quotes quotes, Promotions promotions, Locations locations, RuleReader rules,
            CouponCampaigns coupons) {
        return new QuoteQueries(quotes, promotions, locations, rules, coupons);
    }
}
