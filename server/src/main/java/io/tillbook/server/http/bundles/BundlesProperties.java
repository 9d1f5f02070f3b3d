package io.tillbook.server.http.bundles;

import io.tillbook.server.settings.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bundles for tills.
 *
 * @param signingKey number of the key that they are signed with; the next number makes another key
 * @param oldestKey number of the oldest key that tills are still told
 * @param maxSize most bytes of one
 */
@ConfigurationProperties(prefix = "tillbook.bundles", ignoreUnknownFields = false)
public record BundlesProperties(@DefaultValue("1") int signingKey, @DefaultValue("1") int oldestKey,
        @DefaultValue("256MB") DataSize maxSize) {
    private static final int MOST_KEYS = 1_000;

    /** Checks the bounds. */
    public BundlesProperties {
        WrongSetting.between("tillbook.bundles.signing-key", signingKey, 1, MOST_KEYS);
        WrongSetting.between("tillbook.bundles.oldest-key", oldestKey, 1, signingKey);
        WrongSetting.between("tillbook.bundles.max-size", maxSize, DataSize.ofKilobytes(1), DataSize.ofGigabytes(2));
    }
}
