package io.tillbook.server.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the whole server. Everything else under {@code tillbook.} stands beside whom it configures; a name that
 * is nowhere is refused by {@link SettingsCheck}.
 *
 * @param dataDir where the ledger and the embedded views are kept
 */
@ConfigurationProperties(prefix = "tillbook")
public record TillbookProperties(@DefaultValue("./data") Path dataDir) {}
