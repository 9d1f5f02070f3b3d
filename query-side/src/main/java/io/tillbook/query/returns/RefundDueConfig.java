package io.tillbook.query.returns;

import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.sales.Sales;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due for goods that would come back. */
@Configuration(proxyBeanMethods = false)
public class RefundDueConfig {
    @Bean
    RefundDueQueries refundDueQueries(Sales sales, Promotions promotions) {
        return new RefundDueQueries(sales, promotions);
    }
}
