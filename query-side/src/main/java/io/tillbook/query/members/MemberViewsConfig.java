package io.tillbook.query.members;

import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.query.graphql.BlindIndex;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Members as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class MemberViewsConfig {
    @Bean
    MemberViews memberViews(ViewDatabase database) {
        return new MemberViews(database);
    }

    @Bean
    NameIndex memberNames(ObjectProvider<Unsealing> personal, ObjectProvider<BlindIndex> index) {
        return new NameIndex(personal.getIfAvailable(() -> Unsealing.NONE),
                index.getIfAvailable(() -> BlindIndex.OF_NOTHING));
    }

    @Bean
    ViewGroup memberGroup(MemberViews views, NameIndex names) {
        return new ViewGroup("members", List.of(GroupedView.silent(new MemberProjection(), views.members()),
                GroupedView.silent(new NumberProjection(), views.numbers()),
                GroupedView.silent(new TermProjection(names), views.terms())));
    }

    @Bean
    Persons persons(MemberViews views) {
        return new Persons(views);
    }

    @Bean
    MemberQueries memberQueries(MemberViews views, NameIndex names, ObjectProvider<NumberHash> numbers,
            ObjectProvider<MemberCardReader> cards, ObjectProvider<Unsealing> personal,
            ObjectProvider<ListedStandings> standings) {
        return new MemberQueries(views, names, numbers.getIfAvailable(() -> NumberHash.OF_NOTHING),
                cards.getIfAvailable(() -> MemberCardReader.OF_NOTHING), personal.getIfAvailable(() -> Unsealing.NONE),
                standings.getIfAvailable(() -> ListedStandings.OF_NOBODY));
    }
}
