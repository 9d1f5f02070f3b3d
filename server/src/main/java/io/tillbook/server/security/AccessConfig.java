package io.tillbook.server.security;

import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.command.members.feedback.FeedbackDirectory;
import io.tillbook.query.catalog.Locations;
import io.tillbook.server.coupons.CouponCodes;
import io.tillbook.server.giftcards.CardSecrets;
import io.tillbook.server.keys.Hmac;
import io.tillbook.server.keys.MasterKey;
import io.tillbook.server.keys.NumberHashes;
import io.tillbook.server.keys.Sealing;
import io.tillbook.server.membercards.MemberCards;
import io.tillbook.server.walletcodes.PaymentCodes;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what, and how callers are known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessConfig {
    @Bean
    AccessDirectory accessDirectory(StreamRunner streams, Capabilities capabilities) {
        return new AccessDirectory(streams::current, capabilities.permissions(), capabilities.limits());
    }

    @Bean
    TokenUses tokensInUse(Clock clock) {
        return new TokenUses(clock);
    }

    @Bean
    Callers callers(AccessDirectory directory, Clock clock, TokenUses uses, LedgerStore store) {
        Callers callers = new Callers(directory, clock, uses::used);
        store.onGrowth(streams -> {
            if (streams.stream().anyMatch(AccessDirectory::restsOn)) {
                callers.forget();
            }
        });
        return callers;
    }

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    CurrentViewer currentViewer(CurrentCaller callers, Capabilities capabilities, Locations locations) {
        return new CurrentViewer(callers, capabilities.permissions(), locations);
    }

    @Bean
    Delegation delegation(AccessDirectory directory) {
        return new Delegation(directory);
    }

    @Bean
    TokenAuthentication tokenAuthentication(Callers callers) {
        return new TokenAuthentication(callers);
    }

    @Bean
    Passwords passwords(MasterKey master) {
        return new Passwords(master.derived("passwords", Hmac.ALGORITHM));
    }

    /** What a crash has left undone is settled before requests are taken. */
    @Bean
    Erasure erasure(Sealing sealing, AccessDirectory directory, MemberDirectory members,
            FeedbackDirectory feedback) {
        KeyErasure erasure = new KeyErasure(sealing, directory, members, feedback);
        erasure.resume();
        return erasure;
    }

    @Bean
    Credentials credentials(Passwords passwords, Sealing sealing, CouponCodes codes, CardSecrets cards,
            PaymentCodes payments, MemberCards shown, NumberHashes numbers, FeedbackDirectory feedback) {
        return new Credentials(passwords, sealing, codes, cards, payments, shown, numbers, feedback::subject);
    }
}
