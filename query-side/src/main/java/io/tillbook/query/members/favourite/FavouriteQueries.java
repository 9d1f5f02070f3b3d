package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.BadArgument;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what members buy. */
@Controller
final class FavouriteQueries {
    private static final int MOST = MemberProductsView.MOST_PRODUCTS;

    private final Favourites favourites;

    FavouriteQueries(Favourites favourites) {
        this.favourites = favourites;
    }

    @QueryMapping
    List<BoughtProduct> memberFavourites(@Argument String member, @Argument FavouriteFigure by, @Argument int first) {
        if (first < 1 || first > MOST) {
            throw new BadArgument("first", "must be between 1 and " + MOST);
        }
        return favourites.products(BadArgument.parse("member", member, MemberId::new), by)
                .stream()
                .limit(first)
                .toList();
    }

    @QueryMapping
    List<CategoryShare> memberCategories(@Argument String member) {
        return favourites.categories(BadArgument.parse("member", member, MemberId::new));
    }
}
