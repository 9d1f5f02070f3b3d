package io.tillbook.server.http.graphql;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Queries of the views by GraphQL.
 *
 * @param maxBody most bytes that one query may have
 * @param inWork most queries that are answered at once
 * @param waiting most queries that wait for their turn
 * @param longestWait how long one of them waits at most
 * @param longest how long one may take, waiting for its turn included
 * @param subscriptions most subscriptions at once
 * @param webSockets most WebSockets at once
 */
@ConfigurationProperties(prefix = "tillbook.queries", ignoreUnknownFields = false)
public record QueriesProperties(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("32") int inWork,
        @DefaultValue("512") int waiting, @DefaultValue("1s") Duration longestWait,
        @DefaultValue("20s") Duration longest, @DefaultValue("1024") int subscriptions,
        @DefaultValue("256") int webSockets) {
    private static final String LONGEST_OF_ALL = "25s"; // the container gives up after 30

    /** Checks the bounds. */
    public QueriesProperties {
        WrongSetting.between("tillbook.queries.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
        WrongSetting.between("tillbook.queries.in-work", inWork, 1, 64);
        WrongSetting.between("tillbook.queries.waiting", waiting, 0, 16_384);
        WrongSetting.between("tillbook.queries.subscriptions", subscriptions, 0, 65_536);
        WrongSetting.between("tillbook.queries.web-sockets", webSockets, 0, 4_096);
        WrongSetting.between("tillbook.queries.longest-wait", longestWait, "0s", LONGEST_OF_ALL);
        WrongSetting.between("tillbook.queries.longest", longest, "1ms", LONGEST_OF_ALL);
    }
}
