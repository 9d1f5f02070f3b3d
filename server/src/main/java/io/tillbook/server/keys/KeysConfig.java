package io.tillbook.server.keys;

import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.graphql.BlindIndex;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.members.NumberHash;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.StoreProperties.Engine;
import io.tillbook.server.StoreProperties;
import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys that are not in the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
public class KeysConfig {
    private static final String FOLDER = "keys";
    private static final String SUBJECTS = "subjects";

    @Bean
    LocalKeys localKeys(TillbookProperties properties) {
        return new LocalKeys(properties.dataDir().resolve(FOLDER).resolve(SUBJECTS));
    }

    /** Those that all processes have; empty where this one has them in files. */
    @Bean
    SharedKeys sharedKeys(KeysProperties keys, ViewsProperties views, StoreProperties store, ViewDatabase database) {
        boolean isShared = keys.chosen(views, store.engine() == Engine.AXON_SERVER) == KeysProperties.Store.MONGODB;
        return new SharedKeys(isShared ? database.keys(keys.database(views)) : null);
    }

    /** @param open the store, which is locked: no other process makes the key in the same data directory */
    @Bean
    MasterKey masterKey(KeysProperties keys, TillbookProperties properties, LocalKeys local, SharedKeys shared,
            StoreStatus open) {
        Path file = Objects.requireNonNullElseGet(keys.master(),
                () -> properties.dataDir().resolve(FOLDER).resolve("master"));
        return MasterKey.of(source(keys.source(), file), !local.isThere() && shared.isEmpty());
    }

    /** The file, or what is named on the class path. */
    static MasterKeySource source(@Nullable String name, Path file) {
        return name == null
                ? new KeyFile(file)
                : ServiceLoader.load(MasterKeySource.class)
                        .stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(source -> source.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new WrongSetting("tillbook.keys.source",
                                "names no source of the master key on the class path: " + name));
    }

    @Bean
    SubjectKeys subjectKeys(MasterKey master, LocalKeys local, SharedKeys shared) {
        return shared.open(master, local).orElseGet(() -> local.open(master));
    }

    @Bean
    Sealing sealing(SubjectKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    BlindIndex blindIndex(MasterKey master) {
        Hmac hmac = new Hmac(master.derived("search for persons", Hmac.ALGORITHM));
        return text -> Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(text));
    }

    @Bean
    NumberHashes numberHashes(MasterKey master) {
        return new NumberHashes(new Hmac(master.derived("numbers of members 1", Hmac.ALGORITHM)));
    }

    @Bean
    NumberHash numberHash(NumberHashes numbers) {
        return numbers::of;
    }

    @Bean
    Unsealing unsealing(Sealing sealing) {
        return sealing::open;
    }
}
