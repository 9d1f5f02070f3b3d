package io.tillbook.query.sales.analysis;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.sales.report.SoldFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Analyses of sales. */
@Configuration(proxyBeanMethods = false)
public class AnalysisConfig {

    @Bean
    AnalysisQueries analysisQueries(SoldFigures sold, Locations locations) {
        return new AnalysisQueries(new Analyses(sold, locations));
    }
}
