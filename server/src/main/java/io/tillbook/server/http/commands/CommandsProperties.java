package io.tillbook.server.http.commands;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The command endpoints.
 *
 * @param maxBody most bytes that one command may have, alone or as a line
 * @param inWork most commands that are decided at once
 * @param waiting most single commands that wait for their turn
 * @param longestWait how long one of them waits at most
 */
@ConfigurationProperties(prefix = "tillbook.commands", ignoreUnknownFields = false)
public record CommandsProperties(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("64") int inWork,
        @DefaultValue("512") int waiting, @DefaultValue("1s") Duration longestWait) {
    /** Checks the bounds. */
    public CommandsProperties {
        WrongSetting.between("tillbook.commands.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(64));
        WrongSetting.between("tillbook.commands.in-work", inWork, 1, 1_024);
        WrongSetting.between("tillbook.commands.waiting", waiting, 0, 16_384);
        WrongSetting.between("tillbook.commands.longest-wait", longestWait, "0s", "1m");
    }
}
