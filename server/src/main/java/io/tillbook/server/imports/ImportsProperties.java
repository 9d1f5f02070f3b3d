package io.tillbook.server.imports;

import io.tillbook.server.settings.WrongSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports of uploaded files.
 *
 * @param maxFile most bytes that a file may have
 * @param keep how long what is left of an import is kept after it has changed last
 */
@ConfigurationProperties(prefix = "tillbook.imports", ignoreUnknownFields = false)
public record ImportsProperties(@DefaultValue("64MB") DataSize maxFile, @DefaultValue("7d") Duration keep) {
    /** Checks the bounds. */
    public ImportsProperties {
        WrongSetting.between("tillbook.imports.max-file", maxFile, DataSize.ofKilobytes(1), DataSize.ofGigabytes(1));
        WrongSetting.between("tillbook.imports.keep", keep, "1h", "90d");
    }
}
