package io.tillbook.server.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the first one gets in.
 *
 * @param bootstrapTokenFile a file whose content is the text of an owner's token, from the first start on; nobody but
 *     its owner may read it
 */
@ConfigurationProperties(prefix = "tillbook.access", ignoreUnknownFields = false)
public record AccessProperties(@Nullable Path bootstrapTokenFile) {}
