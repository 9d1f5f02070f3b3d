package io.tillbook.query.pricing.quote;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.pricing.list.PricesInForce;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.tax.TaxesInForce;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices of baskets. */
@Configuration(proxyBeanMethods = false)
public class QuoteConfig {
    @Bean
    Quotes quotes(Promotions promotions, Products products, PricesInForce prices, InstantSource clock) {
        return new Quotes(promotions, products, prices, clock);
    }

    @Bean
    QuoteQueries quoteQueries(Quotes quotes, Promotions promotions, Locations locations, RuleReader rules) {
        return new QuoteQueries(quotes, promotions, locations, rules);
    }

    @Bean
    QuoteTaxQueries quoteTaxQueries(Locations locations, Products products, TaxesInForce taxes,
            InstantSource clock) {
        return new QuoteTaxQueries(locations, products, taxes, clock);
    }
}
