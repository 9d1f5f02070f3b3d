package io.tillbook.query.access;

import io.tillbook.query.graphql.BlindIndex;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Employees, roles and tokens as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class AccessViewsConfig {
    /** Phone numbers in full-width digits are found too. */
    private static final int PHONES_IN_ANY_DIGITS = 2;

    @Bean
    AccessViews accessViews(ViewDatabase database) {
        return new AccessViews(database);
    }

    @Bean
    ContactIndex contactIndex(ObjectProvider<Unsealing> personal, ObjectProvider<BlindIndex> index) {
        return new ContactIndex(personal.getIfAvailable(() -> Unsealing.NONE),
                index.getIfAvailable(() -> BlindIndex.OF_NOTHING));
    }

    @Bean
    ViewGroup accessGroup(AccessViews views, ContactIndex index) {
        return new ViewGroup("access", PHONES_IN_ANY_DIGITS,
                List.of(GroupedView.silent(new EmployeeProjection(), views.employees()),
                        GroupedView.silent(new RoleProjection(), views.roles()),
                        GroupedView.silent(new TokenProjection(), views.tokens()),
                        GroupedView.silent(new ContactProjection(index), views.contacts())));
    }

    @Bean
    TokenUseRepository tokenUses(StateStore state) {
        return state.repository(TokenUseRepository.class);
    }

    @Bean
    AccessQueries accessQueries(AccessViews views, ContactIndex index, TokenUseRepository uses) {
        return new AccessQueries(views, index, uses);
    }
}
