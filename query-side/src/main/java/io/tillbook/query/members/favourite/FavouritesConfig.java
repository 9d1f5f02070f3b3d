package io.tillbook.query.members.favourite;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What members buy. */
@Configuration(proxyBeanMethods = false)
public class FavouritesConfig {
    @Bean
    FavouriteViews favouriteViews(ViewDatabase database) {
        return new FavouriteViews(database);
    }

    @Bean
    ViewGroup favouritesGroup(FavouriteViews views, ReceiptChanges changes) {
        return new ViewGroup("memberProducts",
                List.of(GroupedView.silent(new MemberProductsProjection(changes), views.products())));
    }

    @Bean
    Favourites favourites(FavouriteViews views, Persons persons) {
        return new Favourites(views, persons);
    }

    @Bean
    FavouriteQueries favouriteQueries(Favourites favourites) {
        return new FavouriteQueries(favourites);
    }
}
