package io.tillbook.server.door;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is asked of the views, by GraphQL.
 *
 * @param maxBody most bytes that one question may have
 * @param inWork most questions that are answered at once
 * @param waiting most questions that wait for their turn
 * @param longestWait how long one of them waits at most
 * @param longest how long one may take, waiting for its turn included
 * @param subscriptions most subscriptions at once
 * @param webSockets most WebSockets at once
 */
@ConfigurationProperties(prefix = "tillbook.questions", ignoreUnknownFields = false)
public record QuestionsProperties(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("32") int inWork,
        @DefaultValue("512") int waiting, @DefaultValue("1s") Duration longestWait,
        @DefaultValue("20s") Duration longest, @DefaultValue("1024") int subscriptions,
        @DefaultValue("256") int webSockets) {
    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(25); // the container gives up after 30

    /** Checks the bounds. */
    public QuestionsProperties {
        WrongSetting.between("tillbook.questions.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
        WrongSetting.between("tillbook.questions.in-work", inWork, 1, 64);
        WrongSetting.between("tillbook.questions.waiting", waiting, 0, 16_384);
        WrongSetting.between("tillbook.questions.subscriptions", subscriptions, 0, 65_536);
        WrongSetting.between("tillbook.questions.web-sockets", webSockets, 0, 4_096);
        if (longestWait.isNegative() || longestWait.compareTo(LONGEST_OF_ALL) > 0) {
            throw new WrongSetting("tillbook.questions.longest-wait", "must be between 0s and 25s");
        }
        if (!longest.isPositive() || longest.compareTo(LONGEST_OF_ALL) > 0) {
            throw new WrongSetting("tillbook.questions.longest", "must be more than 0s and at most 25s");
        }
    }
}
