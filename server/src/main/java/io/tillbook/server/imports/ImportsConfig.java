package io.tillbook.server.imports;

import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports of uploaded files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportsProperties.class)
public class ImportsConfig {
    @Bean
    FileKinds fileKinds(Capabilities capabilities) {
        Map<String, Permission> permissions = capabilities.commands()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::type, CommandHandling::permission));
        return new FileKinds(PlainCsv.kinds()
                .stream()
                .collect(Collectors.toUnmodifiableMap(FileKind::name, kind -> permissions.get(kind.type()))));
    }

    @Bean
    Imports imports(TillbookProperties properties, ImportsProperties bounds, FileKinds kinds, LocalCommands lines,
            LocalQueries queries, Clock clock) {
        return new Imports(properties.dataDir().resolve("imports"), bounds,
                (sender, kind, id, retries) -> new LocalClient(lines, queries, sender.caller(), kinds.needed(kind),
                        id, retries),
                RetryPolicy.USUAL, clock);
    }
}
