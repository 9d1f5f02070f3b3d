package io.tillbook.query.members.recommendation;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.StockLevels;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.favourite.Favourites;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What members are likely to want. */
@Configuration(proxyBeanMethods = false)
public class RecommendationConfig {
    @Bean
    PairViews pairViews(ViewDatabase database) {
        return new PairViews(database);
    }

    @Bean
    ViewGroup boughtTogetherGroup(PairViews views, ReceiptChanges changes) {
        SoldTogether receipts = new SoldTogether(changes);
        return new ViewGroup("boughtTogether",
                List.of(GroupedView.silent(new BoughtTogetherProjection(receipts), views.pairs()),
                        GroupedView.silent(new MemberReceiptsProjection(receipts), views.all())));
    }

    @Bean
    Recommendations recommendations(Favourites favourites, PairViews pairs, Persons persons, Locations locations,
            Products products, StockLevels levels) {
        return new Recommendations(favourites, pairs, new Assortment(locations, products, levels), persons);
    }

    @Bean
    RecommendationQueries recommendationQueries(Recommendations recommendations, Locations locations) {
        return new RecommendationQueries(recommendations, locations);
    }
}
