package io.tillbook.server.members;

import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.command.members.feedback.FeedbackDirectory;
import io.tillbook.query.members.NumberHash;
import io.tillbook.server.keys.Hmac;
import io.tillbook.server.keys.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hashes of members' numbers, and who is a member. */
@Configuration(proxyBeanMethods = false)
public class MembersConfig {
    @Bean
    NumberHashes numberHashes(MasterKey master) {
        return new NumberHashes(new Hmac(master.derived("numbers of members 1", Hmac.ALGORITHM)));
    }

    @Bean
    NumberHash numberHash(NumberHashes numbers) {
        return numbers::of;
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
