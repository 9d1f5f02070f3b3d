package io.tillbook.server.http.downloads;

import io.tillbook.command.store.rocksdb.StoreStatus;
import io.tillbook.query.stocktake.StocktakeSheets;
import io.tillbook.server.http.TemporaryFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a server offers to those who count. */
@Configuration(proxyBeanMethods = false)
public class StocktakeDoorConfig {
    /** @param open the store, which is locked: nobody else works on the data directory */
    @Bean
    StocktakeDoor stocktakeDoor(StocktakeSheets sheets, TemporaryFolder temporary, StoreStatus open) {
        return new StocktakeDoor(sheets, temporary.emptied("pages"));
    }
}
