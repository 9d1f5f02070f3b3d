package io.tillbook.server.routing;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Commands between processes that share an Axon Server.
 *
 * @param enabled whether the commands that come in here are decided by the process of their location; where it is not
 *     set, only if this process decides none itself
 * @param answerWithin how long an answer is waited for
 */
@ConfigurationProperties(prefix = "tillbook.routing", ignoreUnknownFields = false)
public record RoutingProperties(@Nullable Boolean enabled, @DefaultValue("10s") Duration answerWithin) {
    /** Checks the bounds. */
    public RoutingProperties {
        WrongSetting.between("tillbook.routing.answer-within", answerWithin, "1s", "2m");
    }

    /**
     * Whether commands are routed.
     *
     * @param decidesItself whether this process decides commands
     * @param isShared whether others may share the ledger
     * @throws WrongSetting when that cannot be
     */
    boolean routes(boolean decidesItself, boolean isShared) {
        boolean wanted = enabled == null ? !decidesItself : enabled;
        if (wanted && !isShared) {
            throw new WrongSetting("tillbook.routing.enabled",
                    "needs tillbook.store.engine=axon-server: this ledger is shared with no other process");
        }
        if (!wanted && !decidesItself) {
            throw new WrongSetting("tillbook.routing.enabled", "must be true where a process decides no commands");
        }
        return wanted;
    }
}
