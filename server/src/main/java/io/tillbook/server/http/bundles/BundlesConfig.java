package io.tillbook.server.http.bundles;

import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.pricing.bundle.Bundles;
import io.tillbook.server.http.TemporaryFolder;
import io.tillbook.server.keys.MasterKey;
import io.tillbook.server.keys.SigningKeys;
import io.tillbook.server.security.CurrentViewer;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bundles for tills, and the keys that they are signed with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BundlesProperties.class)
public class BundlesConfig {
    @Bean
    SigningKeys signingKeys(MasterKey master, BundlesProperties settings) {
        return SigningKeys.of(master, settings.signingKey(), settings.oldestKey());
    }

    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    BundleEndpoint bundleEndpoint(Bundles bundles, CurrentViewer viewer, SigningKeys keys, BundlesProperties settings,
            TemporaryFolder temporary, InstantSource clock, StoreStatus open) {
        return new BundleEndpoint(bundles, viewer, keys, settings.maxSize().toBytes(),
                temporary.emptied("bundles"), clock);
    }
}
