package io.tillbook.server.members;

import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.command.members.feedback.FeedbackDirectory;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.delivery.ShortMessages;
import io.tillbook.server.delivery.SmsProperties;
import io.tillbook.server.keys.MasterKey;
import io.tillbook.server.keys.MessageSeal;
import io.tillbook.server.keys.NumberHashes;
import io.tillbook.server.security.Credentials;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is a member, and how people register themselves. */
@Configuration(proxyBeanMethods = false)
public class MembersConfig {
    @Bean
    SelfRegistration selfRegistration(ShortMessages messages, MemberDirectory members, NumberHashes numbers,
            Commands commands, Credentials credentials, MasterKey master, SmsProperties sms, Clock clock) {
        return new SelfRegistration(messages, members, numbers, commands, credentials,
                new MessageSeal(master.derived("registrations of members 1", "AES")),
                new PhonesOfCountries(sms.countries()),
                new RegistrationTries(sms.perHour(), sms.perHourAndStore(), Ticker.systemTicker()), clock);
    }

    @Bean
    MemberDirectory memberDirectory(StreamRunner streams) {
        return new MemberDirectory(streams::current);
    }

    @Bean
    FeedbackDirectory feedbackDirectory(StreamRunner streams) {
        return new FeedbackDirectory(streams::current);
    }
}
