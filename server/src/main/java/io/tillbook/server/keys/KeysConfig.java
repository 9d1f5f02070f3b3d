package io.tillbook.server.keys;

import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.server.settings.TillbookProperties;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys that are not in the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
public class KeysConfig {
    private static final String FOLDER = "keys";

    /** @param open the store, which is locked: no other process makes the key */
    @Bean
    MasterKey masterKey(KeysProperties keys, TillbookProperties properties, StoreStatus open) {
        return MasterKey.in(Optional.ofNullable(keys.master())
                .orElseGet(() -> properties.dataDir().resolve(FOLDER).resolve("master")));
    }

    @Bean
    SubjectKeys subjectKeys(MasterKey master, TillbookProperties properties) {
        return new RocksSubjectKeys(properties.dataDir().resolve(FOLDER).resolve("subjects"),
                master.derived("keys of persons", "AES"));
    }

    @Bean
    Sealing sealing(SubjectKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    Unsealing unsealing(Sealing sealing) {
        return sealing::open;
    }
}
