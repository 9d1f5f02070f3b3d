package io.tillbook.server.http.downloads;

import io.tillbook.server.settings.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Answers of any length: the event history and count sheets.
 *
 * @param atOnce most of them at once
 */
@ConfigurationProperties(prefix = "tillbook.downloads", ignoreUnknownFields = false)
public record DownloadsProperties(@DefaultValue("8") int atOnce) {
    /** Checks the bounds. */
    public DownloadsProperties {
        WrongSetting.between("tillbook.downloads.at-once", atOnce, 1, 16);
    }
}
