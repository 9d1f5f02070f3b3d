package io.tillbook.server.http.members;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.giftcards.MemberGiftCards;
import io.tillbook.query.members.feedback.MemberFeedback;
import io.tillbook.query.sales.Sales;
import io.tillbook.server.membercards.MemberCards;
import io.tillbook.server.members.SelfRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of members. */
@Configuration(proxyBeanMethods = false)
public class MemberEndpointsConfig {
    @Bean
    RegistrationsEndpoint registrationsEndpoint(SelfRegistration registration) {
        return new RegistrationsEndpoint(registration);
    }

    @Bean
    MemberCardEndpoint memberCardEndpoint(MemberCards cards, MemberDirectory members) {
        return new MemberCardEndpoint(cards, members);
    }

    @Bean
    MemberExportEndpoint memberExportEndpoint(LedgerStore store, TypeRegistry types, Unsealing personal,
            MemberDirectory members, Sales sales, MemberFeedback feedback, MemberGiftCards cards) {
        return new MemberExportEndpoint(new MemberRecords(store, types, new OpenedEvents(types.json(), personal),
                members, sales, feedback, cards));
    }
}
