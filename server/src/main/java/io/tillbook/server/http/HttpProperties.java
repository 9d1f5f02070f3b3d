package io.tillbook.server.http;

import io.tillbook.server.settings.WrongSetting;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns all addresses.
 *
 * @param corsOrigins other sites whose pages may call the server, with a token, such as {@code https://example.com}
 */
@ConfigurationProperties(prefix = "tillbook.http", ignoreUnknownFields = false)
record HttpProperties(@DefaultValue List<String> corsOrigins) {
    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]+)?");

    /** Checks that they are origins as browsers send them; there is none for all. */
    HttpProperties {
        corsOrigins = List.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new WrongSetting("tillbook.http.cors-origins",
                        "must name sites such as https://example.com, in small letters and without a path");
            }
        }
    }
}
