package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.members.MemberView;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
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
        return favourites(BadArgument.parse("member", member, MemberId::new), by, first);
    }

    @SchemaMapping(typeName = "Member")
    List<BoughtProduct> favourites(MemberView member, @Argument FavouriteFigure by, @Argument int first) {
        return favourites(member.id(), by, first);
    }

    private List<BoughtProduct> favourites(MemberId member, FavouriteFigure by, int first) {
        if (first < 1 || first > MOST) {
            throw new BadArgument("first", "must be between 1 and " + MOST);
        }
        return favourites.products(member, by).stream().limit(first).toList();
    }

    @QueryMapping
    List<CategoryShare> memberCategories(@Argument String member) {
        return favourites.categories(BadArgument.parse("member", member, MemberId::new));
    }

    @SchemaMapping(typeName = "Member")
    List<CategoryShare> categories(MemberView member) {
        return favourites.categories(member.id());
    }
}
