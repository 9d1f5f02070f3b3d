package io.tillbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.server.keys.KeysProperties.Store;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysPropertiesTest {
    private static final ViewsProperties EMBEDDED = ViewsProperties.in(Path.of("data"));
    private static final ViewsProperties ELSEWHERE = EMBEDDED.at("mongodb://views/");

    @Test
    void keysAreWhereAllWhoNeedThemHaveThem() {
        assertThat(keys(null, null).chosen(EMBEDDED, false)).isEqualTo(Store.FILES);
        assertThat(keys(null, null).chosen(EMBEDDED, true)).isEqualTo(Store.FILES);
        assertThat(keys(null, null).chosen(ELSEWHERE, false)).isEqualTo(Store.FILES);
        assertThat(keys(null, null).chosen(ELSEWHERE, true)).isEqualTo(Store.MONGODB);
        assertThat(keys(Store.MONGODB, null).chosen(ELSEWHERE, false)).isEqualTo(Store.MONGODB);
        assertThat(keys(Store.FILES, null).chosen(ELSEWHERE, false)).isEqualTo(Store.FILES);
    }

    @Test
    void whatOthersCouldNotReadIsRefused() {
        assertThatThrownBy(() -> keys(Store.FILES, null).chosen(ELSEWHERE, true)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.keys.store is files");
        assertThatThrownBy(() -> keys(Store.MONGODB, null).chosen(EMBEDDED, true)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.keys.store is mongodb, and there is none");
    }

    @Test
    void keysHaveADatabaseOfTheirOwn() {
        assertThat(keys(null, null).database(ELSEWHERE)).isEqualTo("tillbook-keys");
        assertThat(keys(null, "vault").database(ELSEWHERE)).isEqualTo("vault");
        assertThatThrownBy(() -> keys(null, "tillbook").database(ELSEWHERE)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.keys.database must not be that of the views");
    }

    private static KeysProperties keys(@Nullable Store store, @Nullable String database) {
        return new KeysProperties(null, null, store, database);
    }
}
