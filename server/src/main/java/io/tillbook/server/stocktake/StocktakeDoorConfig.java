package io.tillbook.server.stocktake;

import io.tillbook.query.stocktake.StocktakeSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a server offers to those who count. */
@Configuration(proxyBeanMethods = false)
public class StocktakeDoorConfig {
    @Bean
    StocktakeDoor stocktakeDoor(StocktakeSheets sheets) {
        return new StocktakeDoor(sheets);
    }
}
