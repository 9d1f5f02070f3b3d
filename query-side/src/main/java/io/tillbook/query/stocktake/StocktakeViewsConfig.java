package io.tillbook.query.stocktake;

import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.StockLevels;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stocktakes as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class StocktakeViewsConfig {

    @Bean
    StocktakeViews stocktakeViews(ViewDatabase database) {
        return new StocktakeViews(database);
    }

    @Bean
    ViewGroup stocktakeGroup(StocktakeViews views) {
        return new ViewGroup("stocktake",
                List.of(GroupedView.silent(new StocktakeProjection(), views.stocktakes()),
                        GroupedView.silent(new StocktakeLineProjection(), views.lines())));
    }

    @Bean
    StocktakeReader stocktakeReader(StocktakeViews views) {
        return new StocktakeReader(views);
    }

    @Bean
    SheetLines sheetLines(StocktakeViews views, StockLevels stock, Products products) {
        return new SheetLines(views, stock, products);
    }

    @Bean
    StocktakeSheets stocktakeSheets(Products products, StocktakeReader reader, SheetLines sheets) {
        return new StocktakeSheets(products, reader, sheets);
    }

    @Bean
    StocktakeQueries stocktakeQueries(StocktakeViews views, StocktakeReader reader, SheetLines sheets) {
        return new StocktakeQueries(views, reader, sheets);
    }
}
